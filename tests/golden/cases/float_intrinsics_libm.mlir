// Intrinsics of 1 operand(s): log, log2, log10, exp, exp2, sin, cos, tan, tanh.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %v0 = "llvm.intr.log"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v1 = "llvm.intr.log2"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v2 = "llvm.intr.log10"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v3 = "llvm.intr.exp"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v4 = "llvm.intr.exp2"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v5 = "llvm.intr.sin"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v6 = "llvm.intr.cos"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v7 = "llvm.intr.tan"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v8 = "llvm.intr.tanh"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v9 = "llvm.intr.log"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v10 = "llvm.intr.log2"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v11 = "llvm.intr.log10"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v12 = "llvm.intr.exp"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v13 = "llvm.intr.exp2"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v14 = "llvm.intr.sin"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v15 = "llvm.intr.cos"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v16 = "llvm.intr.tan"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v17 = "llvm.intr.tanh"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v18 = "llvm.intr.log"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v19 = "llvm.intr.log2"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v20 = "llvm.intr.log10"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v21 = "llvm.intr.exp"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v22 = "llvm.intr.exp2"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v23 = "llvm.intr.sin"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v24 = "llvm.intr.cos"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v25 = "llvm.intr.tan"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v26 = "llvm.intr.tanh"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v27 = "llvm.intr.log"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v28 = "llvm.intr.log2"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v29 = "llvm.intr.log10"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v30 = "llvm.intr.exp"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v31 = "llvm.intr.exp2"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v32 = "llvm.intr.sin"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v33 = "llvm.intr.cos"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v34 = "llvm.intr.tan"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v35 = "llvm.intr.tanh"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v36 = "llvm.mlir.poison"() : () -> !llvm.array<9 x f16>
    %v37 = "llvm.insertvalue"(%v36, %v0) <{position = array<i64: 0>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v38 = "llvm.insertvalue"(%v37, %v1) <{position = array<i64: 1>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v39 = "llvm.insertvalue"(%v38, %v2) <{position = array<i64: 2>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v40 = "llvm.insertvalue"(%v39, %v3) <{position = array<i64: 3>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v41 = "llvm.insertvalue"(%v40, %v4) <{position = array<i64: 4>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v42 = "llvm.insertvalue"(%v41, %v5) <{position = array<i64: 5>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v43 = "llvm.insertvalue"(%v42, %v6) <{position = array<i64: 6>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v44 = "llvm.insertvalue"(%v43, %v7) <{position = array<i64: 7>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v45 = "llvm.insertvalue"(%v44, %v8) <{position = array<i64: 8>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %v46 = "llvm.mlir.poison"() : () -> !llvm.array<9 x bf16>
    %v47 = "llvm.insertvalue"(%v46, %v9) <{position = array<i64: 0>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v48 = "llvm.insertvalue"(%v47, %v10) <{position = array<i64: 1>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v49 = "llvm.insertvalue"(%v48, %v11) <{position = array<i64: 2>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v50 = "llvm.insertvalue"(%v49, %v12) <{position = array<i64: 3>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v51 = "llvm.insertvalue"(%v50, %v13) <{position = array<i64: 4>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v52 = "llvm.insertvalue"(%v51, %v14) <{position = array<i64: 5>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v53 = "llvm.insertvalue"(%v52, %v15) <{position = array<i64: 6>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v54 = "llvm.insertvalue"(%v53, %v16) <{position = array<i64: 7>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v55 = "llvm.insertvalue"(%v54, %v17) <{position = array<i64: 8>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %v56 = "llvm.mlir.poison"() : () -> !llvm.array<9 x f32>
    %v57 = "llvm.insertvalue"(%v56, %v18) <{position = array<i64: 0>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v58 = "llvm.insertvalue"(%v57, %v19) <{position = array<i64: 1>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v59 = "llvm.insertvalue"(%v58, %v20) <{position = array<i64: 2>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v60 = "llvm.insertvalue"(%v59, %v21) <{position = array<i64: 3>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v61 = "llvm.insertvalue"(%v60, %v22) <{position = array<i64: 4>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v62 = "llvm.insertvalue"(%v61, %v23) <{position = array<i64: 5>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v63 = "llvm.insertvalue"(%v62, %v24) <{position = array<i64: 6>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v64 = "llvm.insertvalue"(%v63, %v25) <{position = array<i64: 7>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v65 = "llvm.insertvalue"(%v64, %v26) <{position = array<i64: 8>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %v66 = "llvm.mlir.poison"() : () -> !llvm.array<9 x f64>
    %v67 = "llvm.insertvalue"(%v66, %v27) <{position = array<i64: 0>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v68 = "llvm.insertvalue"(%v67, %v28) <{position = array<i64: 1>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v69 = "llvm.insertvalue"(%v68, %v29) <{position = array<i64: 2>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v70 = "llvm.insertvalue"(%v69, %v30) <{position = array<i64: 3>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v71 = "llvm.insertvalue"(%v70, %v31) <{position = array<i64: 4>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v72 = "llvm.insertvalue"(%v71, %v32) <{position = array<i64: 5>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v73 = "llvm.insertvalue"(%v72, %v33) <{position = array<i64: 6>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v74 = "llvm.insertvalue"(%v73, %v34) <{position = array<i64: 7>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v75 = "llvm.insertvalue"(%v74, %v35) <{position = array<i64: 8>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %v76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v77 = "llvm.alloca"(%v76) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v79 = "llvm.alloca"(%v78) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v81 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v79, %v81) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v82 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v82) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v83 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v83) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v84 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v84) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v85 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v85) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v86 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v86) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v87 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v88 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v89 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v88, %v89) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v90 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v91 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v90, %v91) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v92 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v93 = "llvm.getelementptr"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v92, %v93) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v94 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v95 = "llvm.alloca"(%v94) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v96 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v97 = "llvm.alloca"(%v96) <{elem_type = !llvm.array<9 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v45, %v97) <{ordering = 0 : i64}> : (!llvm.array<9 x f16>, !llvm.ptr) -> ()
    %v98 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v99 = "llvm.getelementptr"(%v95, %v98) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v97, %v99) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v100 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v101 = "llvm.alloca"(%v100) <{elem_type = !llvm.array<9 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v55, %v101) <{ordering = 0 : i64}> : (!llvm.array<9 x bf16>, !llvm.ptr) -> ()
    %v102 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v103 = "llvm.getelementptr"(%v95, %v102) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v101, %v103) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v104 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v105 = "llvm.alloca"(%v104) <{elem_type = !llvm.array<9 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v65, %v105) <{ordering = 0 : i64}> : (!llvm.array<9 x f32>, !llvm.ptr) -> ()
    %v106 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v107 = "llvm.getelementptr"(%v95, %v106) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v105, %v107) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v108 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v109 = "llvm.alloca"(%v108) <{elem_type = !llvm.array<9 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v75, %v109) <{ordering = 0 : i64}> : (!llvm.array<9 x f64>, !llvm.ptr) -> ()
    %v110 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v111 = "llvm.getelementptr"(%v95, %v110) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v109, %v111) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v112 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v113 = "llvm.load"(%v112) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v114 = "llvm.call"(%v77, %v113, %v95) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v115 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v116 = "llvm.icmp"(%v114, %v115) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v116)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v114) : (i32) -> ()
  ^launched0:
    %v117 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v117) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
