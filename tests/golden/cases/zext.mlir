// zext between all widths.
// arguments: x_i1 x_i4 x_i8 x_i16 x_i32 x_i33 x_i64
// runs: 80
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i4, i8, i16, i32, i33, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_i1: i1, %x_i4: i4, %x_i8: i8, %x_i16: i16, %x_i32: i32, %x_i33: i33, %x_i64: i64):
    %v0 = "llvm.zext"(%x_i1) : (i1) -> i4
    %v1 = "llvm.zext"(%x_i1) : (i1) -> i8
    %v2 = "llvm.zext"(%x_i1) : (i1) -> i16
    %v3 = "llvm.zext"(%x_i1) : (i1) -> i32
    %v4 = "llvm.zext"(%x_i1) : (i1) -> i33
    %v5 = "llvm.zext"(%x_i1) : (i1) -> i64
    %v6 = "llvm.zext"(%x_i4) : (i4) -> i8
    %v7 = "llvm.zext"(%x_i4) : (i4) -> i16
    %v8 = "llvm.zext"(%x_i4) : (i4) -> i32
    %v9 = "llvm.zext"(%x_i4) : (i4) -> i33
    %v10 = "llvm.zext"(%x_i4) : (i4) -> i64
    %v11 = "llvm.zext"(%x_i8) : (i8) -> i16
    %v12 = "llvm.zext"(%x_i8) : (i8) -> i32
    %v13 = "llvm.zext"(%x_i8) : (i8) -> i33
    %v14 = "llvm.zext"(%x_i8) : (i8) -> i64
    %v15 = "llvm.zext"(%x_i16) : (i16) -> i32
    %v16 = "llvm.zext"(%x_i16) : (i16) -> i33
    %v17 = "llvm.zext"(%x_i16) : (i16) -> i64
    %v18 = "llvm.zext"(%x_i32) : (i32) -> i33
    %v19 = "llvm.zext"(%x_i32) : (i32) -> i64
    %v20 = "llvm.zext"(%x_i33) : (i33) -> i64
    %v21 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i4>
    %v22 = "llvm.insertvalue"(%v21, %v0) <{position = array<i64: 0>}> : (!llvm.array<1 x i4>, i4) -> !llvm.array<1 x i4>
    %v23 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i8>
    %v24 = "llvm.insertvalue"(%v23, %v1) <{position = array<i64: 0>}> : (!llvm.array<2 x i8>, i8) -> !llvm.array<2 x i8>
    %v25 = "llvm.insertvalue"(%v24, %v6) <{position = array<i64: 1>}> : (!llvm.array<2 x i8>, i8) -> !llvm.array<2 x i8>
    %v26 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i16>
    %v27 = "llvm.insertvalue"(%v26, %v2) <{position = array<i64: 0>}> : (!llvm.array<3 x i16>, i16) -> !llvm.array<3 x i16>
    %v28 = "llvm.insertvalue"(%v27, %v7) <{position = array<i64: 1>}> : (!llvm.array<3 x i16>, i16) -> !llvm.array<3 x i16>
    %v29 = "llvm.insertvalue"(%v28, %v11) <{position = array<i64: 2>}> : (!llvm.array<3 x i16>, i16) -> !llvm.array<3 x i16>
    %v30 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i32>
    %v31 = "llvm.insertvalue"(%v30, %v3) <{position = array<i64: 0>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v32 = "llvm.insertvalue"(%v31, %v8) <{position = array<i64: 1>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v33 = "llvm.insertvalue"(%v32, %v12) <{position = array<i64: 2>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v34 = "llvm.insertvalue"(%v33, %v15) <{position = array<i64: 3>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %v35 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i33>
    %v36 = "llvm.insertvalue"(%v35, %v4) <{position = array<i64: 0>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v37 = "llvm.insertvalue"(%v36, %v9) <{position = array<i64: 1>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v38 = "llvm.insertvalue"(%v37, %v13) <{position = array<i64: 2>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v39 = "llvm.insertvalue"(%v38, %v16) <{position = array<i64: 3>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v40 = "llvm.insertvalue"(%v39, %v18) <{position = array<i64: 4>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v41 = "llvm.mlir.poison"() : () -> !llvm.array<6 x i64>
    %v42 = "llvm.insertvalue"(%v41, %v5) <{position = array<i64: 0>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %v43 = "llvm.insertvalue"(%v42, %v10) <{position = array<i64: 1>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %v44 = "llvm.insertvalue"(%v43, %v14) <{position = array<i64: 2>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %v45 = "llvm.insertvalue"(%v44, %v17) <{position = array<i64: 3>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %v46 = "llvm.insertvalue"(%v45, %v19) <{position = array<i64: 4>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %v47 = "llvm.insertvalue"(%v46, %v20) <{position = array<i64: 5>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %v48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v49 = "llvm.alloca"(%v48) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v50 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v51 = "llvm.alloca"(%v50) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v53 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v51, %v53) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v54 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v54) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v55 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v55) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v56 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v56) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v57 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v58 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v59 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v60 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v61 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v60, %v61) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v62 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v63 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v62, %v63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v64 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v65 = "llvm.getelementptr"(%v49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v64, %v65) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v66 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v67 = "llvm.alloca"(%v66) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v69 = "llvm.alloca"(%v68) <{elem_type = !llvm.array<1 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v22, %v69) <{ordering = 0 : i64}> : (!llvm.array<1 x i4>, !llvm.ptr) -> ()
    %v70 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v71 = "llvm.getelementptr"(%v67, %v70) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v69, %v71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v72 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v73 = "llvm.alloca"(%v72) <{elem_type = !llvm.array<2 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v25, %v73) <{ordering = 0 : i64}> : (!llvm.array<2 x i8>, !llvm.ptr) -> ()
    %v74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v75 = "llvm.getelementptr"(%v67, %v74) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v73, %v75) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v77 = "llvm.alloca"(%v76) <{elem_type = !llvm.array<3 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v29, %v77) <{ordering = 0 : i64}> : (!llvm.array<3 x i16>, !llvm.ptr) -> ()
    %v78 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v79 = "llvm.getelementptr"(%v67, %v78) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v77, %v79) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v81 = "llvm.alloca"(%v80) <{elem_type = !llvm.array<4 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v34, %v81) <{ordering = 0 : i64}> : (!llvm.array<4 x i32>, !llvm.ptr) -> ()
    %v82 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v83 = "llvm.getelementptr"(%v67, %v82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v81, %v83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v85 = "llvm.alloca"(%v84) <{elem_type = !llvm.array<5 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v40, %v85) <{ordering = 0 : i64}> : (!llvm.array<5 x i33>, !llvm.ptr) -> ()
    %v86 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v87 = "llvm.getelementptr"(%v67, %v86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v85, %v87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v89 = "llvm.alloca"(%v88) <{elem_type = !llvm.array<6 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v47, %v89) <{ordering = 0 : i64}> : (!llvm.array<6 x i64>, !llvm.ptr) -> ()
    %v90 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v91 = "llvm.getelementptr"(%v67, %v90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v89, %v91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v92 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v93 = "llvm.load"(%v92) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v94 = "llvm.call"(%v49, %v93, %v67) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v96 = "llvm.icmp"(%v94, %v95) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v96)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v94) : (i32) -> ()
  ^launched0:
    %v97 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v97) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
