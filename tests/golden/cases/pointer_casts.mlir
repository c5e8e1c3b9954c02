// ptrtoint and inttoptr at every width.
// arguments: p n_i8 n_i16 n_i32 n_i33 n_i64
// runs: 80
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, i8, i16, i32, i33, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%p: !llvm.ptr, %n_i8: i8, %n_i16: i16, %n_i32: i32, %n_i33: i33, %n_i64: i64):
    %v0 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i8
    %v1 = "llvm.inttoptr"(%v0) : (i8) -> !llvm.ptr
    %v2 = "llvm.inttoptr"(%n_i8) : (i8) -> !llvm.ptr
    %v3 = "llvm.mlir.constant"() <{value = -8 : i8}> : () -> i8
    %v4 = "llvm.inttoptr"(%v3) : (i8) -> !llvm.ptr
    %v5 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i16
    %v6 = "llvm.inttoptr"(%v5) : (i16) -> !llvm.ptr
    %v7 = "llvm.inttoptr"(%n_i16) : (i16) -> !llvm.ptr
    %v8 = "llvm.mlir.constant"() <{value = -8 : i16}> : () -> i16
    %v9 = "llvm.inttoptr"(%v8) : (i16) -> !llvm.ptr
    %v10 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i32
    %v11 = "llvm.inttoptr"(%v10) : (i32) -> !llvm.ptr
    %v12 = "llvm.inttoptr"(%n_i32) : (i32) -> !llvm.ptr
    %v13 = "llvm.mlir.constant"() <{value = -8 : i32}> : () -> i32
    %v14 = "llvm.inttoptr"(%v13) : (i32) -> !llvm.ptr
    %v15 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i33
    %v16 = "llvm.inttoptr"(%v15) : (i33) -> !llvm.ptr
    %v17 = "llvm.inttoptr"(%n_i33) : (i33) -> !llvm.ptr
    %v18 = "llvm.mlir.constant"() <{value = -8 : i33}> : () -> i33
    %v19 = "llvm.inttoptr"(%v18) : (i33) -> !llvm.ptr
    %v20 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i64
    %v21 = "llvm.inttoptr"(%v20) : (i64) -> !llvm.ptr
    %v22 = "llvm.inttoptr"(%n_i64) : (i64) -> !llvm.ptr
    %v23 = "llvm.mlir.constant"() <{value = -8 : i64}> : () -> i64
    %v24 = "llvm.inttoptr"(%v23) : (i64) -> !llvm.ptr
    %v25 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i8>
    %v26 = "llvm.insertvalue"(%v25, %v0) <{position = array<i64: 0>}> : (!llvm.array<1 x i8>, i8) -> !llvm.array<1 x i8>
    %v27 = "llvm.mlir.poison"() : () -> !llvm.array<15 x ptr>
    %v28 = "llvm.insertvalue"(%v27, %v1) <{position = array<i64: 0>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v29 = "llvm.insertvalue"(%v28, %v2) <{position = array<i64: 1>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v30 = "llvm.insertvalue"(%v29, %v4) <{position = array<i64: 2>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v31 = "llvm.insertvalue"(%v30, %v6) <{position = array<i64: 3>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v32 = "llvm.insertvalue"(%v31, %v7) <{position = array<i64: 4>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v33 = "llvm.insertvalue"(%v32, %v9) <{position = array<i64: 5>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v34 = "llvm.insertvalue"(%v33, %v11) <{position = array<i64: 6>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v35 = "llvm.insertvalue"(%v34, %v12) <{position = array<i64: 7>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v36 = "llvm.insertvalue"(%v35, %v14) <{position = array<i64: 8>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v37 = "llvm.insertvalue"(%v36, %v16) <{position = array<i64: 9>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v38 = "llvm.insertvalue"(%v37, %v17) <{position = array<i64: 10>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v39 = "llvm.insertvalue"(%v38, %v19) <{position = array<i64: 11>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v40 = "llvm.insertvalue"(%v39, %v21) <{position = array<i64: 12>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v41 = "llvm.insertvalue"(%v40, %v22) <{position = array<i64: 13>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v42 = "llvm.insertvalue"(%v41, %v24) <{position = array<i64: 14>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %v43 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i16>
    %v44 = "llvm.insertvalue"(%v43, %v5) <{position = array<i64: 0>}> : (!llvm.array<1 x i16>, i16) -> !llvm.array<1 x i16>
    %v45 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i32>
    %v46 = "llvm.insertvalue"(%v45, %v10) <{position = array<i64: 0>}> : (!llvm.array<1 x i32>, i32) -> !llvm.array<1 x i32>
    %v47 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i33>
    %v48 = "llvm.insertvalue"(%v47, %v15) <{position = array<i64: 0>}> : (!llvm.array<1 x i33>, i33) -> !llvm.array<1 x i33>
    %v49 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %v50 = "llvm.insertvalue"(%v49, %v20) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %v51 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v52 = "llvm.alloca"(%v51) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v53 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v54 = "llvm.alloca"(%v53) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v55 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v56 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v54, %v56) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v57 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v55, %v57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v58 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v55, %v58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v59 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v55, %v59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v60 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v55, %v60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v61 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v55, %v61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v62 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v55, %v62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v63 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v64 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v63, %v64) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v65 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v66 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v65, %v66) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v67 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v68 = "llvm.getelementptr"(%v52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v67, %v68) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v69 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v70 = "llvm.alloca"(%v69) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v71 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v72 = "llvm.alloca"(%v71) <{elem_type = !llvm.array<1 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v26, %v72) <{ordering = 0 : i64}> : (!llvm.array<1 x i8>, !llvm.ptr) -> ()
    %v73 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v74 = "llvm.getelementptr"(%v70, %v73) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v72, %v74) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v75 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v76 = "llvm.alloca"(%v75) <{elem_type = !llvm.array<15 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v42, %v76) <{ordering = 0 : i64}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> ()
    %v77 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v78 = "llvm.getelementptr"(%v70, %v77) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v76, %v78) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v80 = "llvm.alloca"(%v79) <{elem_type = !llvm.array<1 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v44, %v80) <{ordering = 0 : i64}> : (!llvm.array<1 x i16>, !llvm.ptr) -> ()
    %v81 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v82 = "llvm.getelementptr"(%v70, %v81) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v80, %v82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v83 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v84 = "llvm.alloca"(%v83) <{elem_type = !llvm.array<1 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v46, %v84) <{ordering = 0 : i64}> : (!llvm.array<1 x i32>, !llvm.ptr) -> ()
    %v85 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v86 = "llvm.getelementptr"(%v70, %v85) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v84, %v86) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v87 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v88 = "llvm.alloca"(%v87) <{elem_type = !llvm.array<1 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v48, %v88) <{ordering = 0 : i64}> : (!llvm.array<1 x i33>, !llvm.ptr) -> ()
    %v89 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v90 = "llvm.getelementptr"(%v70, %v89) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v88, %v90) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v91 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v92 = "llvm.alloca"(%v91) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v50, %v92) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %v93 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v94 = "llvm.getelementptr"(%v70, %v93) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v92, %v94) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v95 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v96 = "llvm.load"(%v95) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v97 = "llvm.call"(%v52, %v96, %v70) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v98 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v99 = "llvm.icmp"(%v97, %v98) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v99)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v97) : (i32) -> ()
  ^launched0:
    %v100 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v100) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
