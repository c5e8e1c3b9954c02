// fptoui from every format to every width.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 150
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %v0 = "llvm.fptoui"(%x_f16) : (f16) -> i4
    %v1 = "llvm.fptoui"(%x_f16) : (f16) -> i8
    %v2 = "llvm.fptoui"(%x_f16) : (f16) -> i16
    %v3 = "llvm.fptoui"(%x_f16) : (f16) -> i32
    %v4 = "llvm.fptoui"(%x_f16) : (f16) -> i33
    %v5 = "llvm.fptoui"(%x_f16) : (f16) -> i64
    %v6 = "llvm.fptoui"(%x_bf16) : (bf16) -> i4
    %v7 = "llvm.fptoui"(%x_bf16) : (bf16) -> i8
    %v8 = "llvm.fptoui"(%x_bf16) : (bf16) -> i16
    %v9 = "llvm.fptoui"(%x_bf16) : (bf16) -> i32
    %v10 = "llvm.fptoui"(%x_bf16) : (bf16) -> i33
    %v11 = "llvm.fptoui"(%x_bf16) : (bf16) -> i64
    %v12 = "llvm.fptoui"(%x_f32) : (f32) -> i4
    %v13 = "llvm.fptoui"(%x_f32) : (f32) -> i8
    %v14 = "llvm.fptoui"(%x_f32) : (f32) -> i16
    %v15 = "llvm.fptoui"(%x_f32) : (f32) -> i32
    %v16 = "llvm.fptoui"(%x_f32) : (f32) -> i33
    %v17 = "llvm.fptoui"(%x_f32) : (f32) -> i64
    %v18 = "llvm.fptoui"(%x_f64) : (f64) -> i4
    %v19 = "llvm.fptoui"(%x_f64) : (f64) -> i8
    %v20 = "llvm.fptoui"(%x_f64) : (f64) -> i16
    %v21 = "llvm.fptoui"(%x_f64) : (f64) -> i32
    %v22 = "llvm.fptoui"(%x_f64) : (f64) -> i33
    %v23 = "llvm.fptoui"(%x_f64) : (f64) -> i64
    %v24 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i4>
    %v25 = "llvm.insertvalue"(%v24, %v0) <{position = array<i64: 0>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %v26 = "llvm.insertvalue"(%v25, %v6) <{position = array<i64: 1>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %v27 = "llvm.insertvalue"(%v26, %v12) <{position = array<i64: 2>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %v28 = "llvm.insertvalue"(%v27, %v18) <{position = array<i64: 3>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %v29 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i8>
    %v30 = "llvm.insertvalue"(%v29, %v1) <{position = array<i64: 0>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v31 = "llvm.insertvalue"(%v30, %v7) <{position = array<i64: 1>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v32 = "llvm.insertvalue"(%v31, %v13) <{position = array<i64: 2>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v33 = "llvm.insertvalue"(%v32, %v19) <{position = array<i64: 3>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v34 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i16>
    %v35 = "llvm.insertvalue"(%v34, %v2) <{position = array<i64: 0>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %v36 = "llvm.insertvalue"(%v35, %v8) <{position = array<i64: 1>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %v37 = "llvm.insertvalue"(%v36, %v14) <{position = array<i64: 2>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %v38 = "llvm.insertvalue"(%v37, %v20) <{position = array<i64: 3>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %v39 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i32>
    %v40 = "llvm.insertvalue"(%v39, %v3) <{position = array<i64: 0>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v41 = "llvm.insertvalue"(%v40, %v9) <{position = array<i64: 1>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v42 = "llvm.insertvalue"(%v41, %v15) <{position = array<i64: 2>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v43 = "llvm.insertvalue"(%v42, %v21) <{position = array<i64: 3>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v44 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i33>
    %v45 = "llvm.insertvalue"(%v44, %v4) <{position = array<i64: 0>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %v46 = "llvm.insertvalue"(%v45, %v10) <{position = array<i64: 1>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %v47 = "llvm.insertvalue"(%v46, %v16) <{position = array<i64: 2>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %v48 = "llvm.insertvalue"(%v47, %v22) <{position = array<i64: 3>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %v49 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i64>
    %v50 = "llvm.insertvalue"(%v49, %v5) <{position = array<i64: 0>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %v51 = "llvm.insertvalue"(%v50, %v11) <{position = array<i64: 1>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %v52 = "llvm.insertvalue"(%v51, %v17) <{position = array<i64: 2>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %v53 = "llvm.insertvalue"(%v52, %v23) <{position = array<i64: 3>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %v54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v55 = "llvm.alloca"(%v54) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v57 = "llvm.alloca"(%v56) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v58 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v59 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v57, %v59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v60 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v61 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v62 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v63 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v64 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v64) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v65 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v65) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v66 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v67 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v66, %v67) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v68 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v69 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v68, %v69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v70 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v71 = "llvm.getelementptr"(%v55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v72 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v73 = "llvm.alloca"(%v72) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v75 = "llvm.alloca"(%v74) <{elem_type = !llvm.array<4 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v28, %v75) <{ordering = 0 : i64}> : (!llvm.array<4 x i4>, !llvm.ptr) -> ()
    %v76 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v77 = "llvm.getelementptr"(%v73, %v76) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v75, %v77) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v79 = "llvm.alloca"(%v78) <{elem_type = !llvm.array<4 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v33, %v79) <{ordering = 0 : i64}> : (!llvm.array<4 x i8>, !llvm.ptr) -> ()
    %v80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v81 = "llvm.getelementptr"(%v73, %v80) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v79, %v81) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v82 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v83 = "llvm.alloca"(%v82) <{elem_type = !llvm.array<4 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v38, %v83) <{ordering = 0 : i64}> : (!llvm.array<4 x i16>, !llvm.ptr) -> ()
    %v84 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v85 = "llvm.getelementptr"(%v73, %v84) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v83, %v85) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v87 = "llvm.alloca"(%v86) <{elem_type = !llvm.array<4 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v43, %v87) <{ordering = 0 : i64}> : (!llvm.array<4 x i32>, !llvm.ptr) -> ()
    %v88 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v89 = "llvm.getelementptr"(%v73, %v88) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v87, %v89) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v90 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v91 = "llvm.alloca"(%v90) <{elem_type = !llvm.array<4 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v48, %v91) <{ordering = 0 : i64}> : (!llvm.array<4 x i33>, !llvm.ptr) -> ()
    %v92 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v93 = "llvm.getelementptr"(%v73, %v92) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v91, %v93) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v95 = "llvm.alloca"(%v94) <{elem_type = !llvm.array<4 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v53, %v95) <{ordering = 0 : i64}> : (!llvm.array<4 x i64>, !llvm.ptr) -> ()
    %v96 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v97 = "llvm.getelementptr"(%v73, %v96) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v95, %v97) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v98 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v99 = "llvm.load"(%v98) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v100 = "llvm.call"(%v55, %v99, %v73) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v101 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v102 = "llvm.icmp"(%v100, %v101) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v102)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v100) : (i32) -> ()
  ^launched0:
    %v103 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v103) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
