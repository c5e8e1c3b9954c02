// uitofp from every width to every format.
// arguments: x_i1 x_i4 x_i8 x_i16 x_i32 x_i33 x_i64
// runs: 150
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i4, i8, i16, i32, i33, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_i1: i1, %x_i4: i4, %x_i8: i8, %x_i16: i16, %x_i32: i32, %x_i33: i33, %x_i64: i64):
    %v0 = "llvm.uitofp"(%x_i1) : (i1) -> f16
    %v1 = "llvm.uitofp"(%x_i1) : (i1) -> bf16
    %v2 = "llvm.uitofp"(%x_i1) : (i1) -> f32
    %v3 = "llvm.uitofp"(%x_i1) : (i1) -> f64
    %v4 = "llvm.uitofp"(%x_i4) : (i4) -> f16
    %v5 = "llvm.uitofp"(%x_i4) : (i4) -> bf16
    %v6 = "llvm.uitofp"(%x_i4) : (i4) -> f32
    %v7 = "llvm.uitofp"(%x_i4) : (i4) -> f64
    %v8 = "llvm.uitofp"(%x_i8) : (i8) -> f16
    %v9 = "llvm.uitofp"(%x_i8) : (i8) -> bf16
    %v10 = "llvm.uitofp"(%x_i8) : (i8) -> f32
    %v11 = "llvm.uitofp"(%x_i8) : (i8) -> f64
    %v12 = "llvm.uitofp"(%x_i16) : (i16) -> f16
    %v13 = "llvm.uitofp"(%x_i16) : (i16) -> bf16
    %v14 = "llvm.uitofp"(%x_i16) : (i16) -> f32
    %v15 = "llvm.uitofp"(%x_i16) : (i16) -> f64
    %v16 = "llvm.uitofp"(%x_i32) : (i32) -> f16
    %v17 = "llvm.uitofp"(%x_i32) : (i32) -> bf16
    %v18 = "llvm.uitofp"(%x_i32) : (i32) -> f32
    %v19 = "llvm.uitofp"(%x_i32) : (i32) -> f64
    %v20 = "llvm.uitofp"(%x_i33) : (i33) -> f16
    %v21 = "llvm.uitofp"(%x_i33) : (i33) -> bf16
    %v22 = "llvm.uitofp"(%x_i33) : (i33) -> f32
    %v23 = "llvm.uitofp"(%x_i33) : (i33) -> f64
    %v24 = "llvm.uitofp"(%x_i64) : (i64) -> f16
    %v25 = "llvm.uitofp"(%x_i64) : (i64) -> bf16
    %v26 = "llvm.uitofp"(%x_i64) : (i64) -> f32
    %v27 = "llvm.uitofp"(%x_i64) : (i64) -> f64
    %v28 = "llvm.mlir.poison"() : () -> !llvm.array<7 x f16>
    %v29 = "llvm.insertvalue"(%v28, %v0) <{position = array<i64: 0>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v30 = "llvm.insertvalue"(%v29, %v4) <{position = array<i64: 1>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v31 = "llvm.insertvalue"(%v30, %v8) <{position = array<i64: 2>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v32 = "llvm.insertvalue"(%v31, %v12) <{position = array<i64: 3>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v33 = "llvm.insertvalue"(%v32, %v16) <{position = array<i64: 4>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v34 = "llvm.insertvalue"(%v33, %v20) <{position = array<i64: 5>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v35 = "llvm.insertvalue"(%v34, %v24) <{position = array<i64: 6>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %v36 = "llvm.mlir.poison"() : () -> !llvm.array<7 x bf16>
    %v37 = "llvm.insertvalue"(%v36, %v1) <{position = array<i64: 0>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v38 = "llvm.insertvalue"(%v37, %v5) <{position = array<i64: 1>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v39 = "llvm.insertvalue"(%v38, %v9) <{position = array<i64: 2>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v40 = "llvm.insertvalue"(%v39, %v13) <{position = array<i64: 3>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v41 = "llvm.insertvalue"(%v40, %v17) <{position = array<i64: 4>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v42 = "llvm.insertvalue"(%v41, %v21) <{position = array<i64: 5>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v43 = "llvm.insertvalue"(%v42, %v25) <{position = array<i64: 6>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %v44 = "llvm.mlir.poison"() : () -> !llvm.array<7 x f32>
    %v45 = "llvm.insertvalue"(%v44, %v2) <{position = array<i64: 0>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v46 = "llvm.insertvalue"(%v45, %v6) <{position = array<i64: 1>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v47 = "llvm.insertvalue"(%v46, %v10) <{position = array<i64: 2>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v48 = "llvm.insertvalue"(%v47, %v14) <{position = array<i64: 3>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v49 = "llvm.insertvalue"(%v48, %v18) <{position = array<i64: 4>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v50 = "llvm.insertvalue"(%v49, %v22) <{position = array<i64: 5>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v51 = "llvm.insertvalue"(%v50, %v26) <{position = array<i64: 6>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %v52 = "llvm.mlir.poison"() : () -> !llvm.array<7 x f64>
    %v53 = "llvm.insertvalue"(%v52, %v3) <{position = array<i64: 0>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v54 = "llvm.insertvalue"(%v53, %v7) <{position = array<i64: 1>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v55 = "llvm.insertvalue"(%v54, %v11) <{position = array<i64: 2>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v56 = "llvm.insertvalue"(%v55, %v15) <{position = array<i64: 3>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v57 = "llvm.insertvalue"(%v56, %v19) <{position = array<i64: 4>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v58 = "llvm.insertvalue"(%v57, %v23) <{position = array<i64: 5>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v59 = "llvm.insertvalue"(%v58, %v27) <{position = array<i64: 6>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %v60 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v61 = "llvm.alloca"(%v60) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v63 = "llvm.alloca"(%v62) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v64 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v65 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v63, %v65) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v66 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v66) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v67 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v67) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v68 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v68) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v69 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v70 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v70) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v71 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v71) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v72 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v73 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v72, %v73) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v74 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v75 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v74, %v75) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v76 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v77 = "llvm.getelementptr"(%v61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v76, %v77) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v78 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v79 = "llvm.alloca"(%v78) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v81 = "llvm.alloca"(%v80) <{elem_type = !llvm.array<7 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v35, %v81) <{ordering = 0 : i64}> : (!llvm.array<7 x f16>, !llvm.ptr) -> ()
    %v82 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v83 = "llvm.getelementptr"(%v79, %v82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v81, %v83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v85 = "llvm.alloca"(%v84) <{elem_type = !llvm.array<7 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v43, %v85) <{ordering = 0 : i64}> : (!llvm.array<7 x bf16>, !llvm.ptr) -> ()
    %v86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v87 = "llvm.getelementptr"(%v79, %v86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v85, %v87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v89 = "llvm.alloca"(%v88) <{elem_type = !llvm.array<7 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v51, %v89) <{ordering = 0 : i64}> : (!llvm.array<7 x f32>, !llvm.ptr) -> ()
    %v90 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v91 = "llvm.getelementptr"(%v79, %v90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v89, %v91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v92 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v93 = "llvm.alloca"(%v92) <{elem_type = !llvm.array<7 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v59, %v93) <{ordering = 0 : i64}> : (!llvm.array<7 x f64>, !llvm.ptr) -> ()
    %v94 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v95 = "llvm.getelementptr"(%v79, %v94) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v93, %v95) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v96 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v97 = "llvm.load"(%v96) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v98 = "llvm.call"(%v61, %v97, %v79) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v99 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v100 = "llvm.icmp"(%v98, %v99) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v100)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v98) : (i32) -> ()
  ^launched0:
    %v101 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v101) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
