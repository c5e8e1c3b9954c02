// Every comparison of i33.
// arguments: a_i33 b_i33
// runs: 200
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i33, i33)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i33: i33, %b_i33: i33):
    %v0 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 0 : i64}> : (i33, i33) -> i1
    %v1 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v2 = "llvm.icmp"(%a_i33, %v1) <{predicate = 0 : i64}> : (i33, i33) -> i1
    %v3 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v4 = "llvm.icmp"(%a_i33, %v3) <{predicate = 0 : i64}> : (i33, i33) -> i1
    %v5 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 1 : i64}> : (i33, i33) -> i1
    %v6 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v7 = "llvm.icmp"(%a_i33, %v6) <{predicate = 1 : i64}> : (i33, i33) -> i1
    %v8 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v9 = "llvm.icmp"(%a_i33, %v8) <{predicate = 1 : i64}> : (i33, i33) -> i1
    %v10 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %v11 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v12 = "llvm.icmp"(%a_i33, %v11) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %v13 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v14 = "llvm.icmp"(%a_i33, %v13) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %v15 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 3 : i64}> : (i33, i33) -> i1
    %v16 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v17 = "llvm.icmp"(%a_i33, %v16) <{predicate = 3 : i64}> : (i33, i33) -> i1
    %v18 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v19 = "llvm.icmp"(%a_i33, %v18) <{predicate = 3 : i64}> : (i33, i33) -> i1
    %v20 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 4 : i64}> : (i33, i33) -> i1
    %v21 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v22 = "llvm.icmp"(%a_i33, %v21) <{predicate = 4 : i64}> : (i33, i33) -> i1
    %v23 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v24 = "llvm.icmp"(%a_i33, %v23) <{predicate = 4 : i64}> : (i33, i33) -> i1
    %v25 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 5 : i64}> : (i33, i33) -> i1
    %v26 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v27 = "llvm.icmp"(%a_i33, %v26) <{predicate = 5 : i64}> : (i33, i33) -> i1
    %v28 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v29 = "llvm.icmp"(%a_i33, %v28) <{predicate = 5 : i64}> : (i33, i33) -> i1
    %v30 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %v31 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v32 = "llvm.icmp"(%a_i33, %v31) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %v33 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v34 = "llvm.icmp"(%a_i33, %v33) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %v35 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 7 : i64}> : (i33, i33) -> i1
    %v36 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v37 = "llvm.icmp"(%a_i33, %v36) <{predicate = 7 : i64}> : (i33, i33) -> i1
    %v38 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v39 = "llvm.icmp"(%a_i33, %v38) <{predicate = 7 : i64}> : (i33, i33) -> i1
    %v40 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 8 : i64}> : (i33, i33) -> i1
    %v41 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v42 = "llvm.icmp"(%a_i33, %v41) <{predicate = 8 : i64}> : (i33, i33) -> i1
    %v43 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v44 = "llvm.icmp"(%a_i33, %v43) <{predicate = 8 : i64}> : (i33, i33) -> i1
    %v45 = "llvm.icmp"(%a_i33, %b_i33) <{predicate = 9 : i64}> : (i33, i33) -> i1
    %v46 = "llvm.mlir.constant"() <{value = 0 : i33}> : () -> i33
    %v47 = "llvm.icmp"(%a_i33, %v46) <{predicate = 9 : i64}> : (i33, i33) -> i1
    %v48 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v49 = "llvm.icmp"(%a_i33, %v48) <{predicate = 9 : i64}> : (i33, i33) -> i1
    %v50 = "llvm.mlir.poison"() : () -> !llvm.array<30 x i1>
    %v51 = "llvm.insertvalue"(%v50, %v0) <{position = array<i64: 0>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v52 = "llvm.insertvalue"(%v51, %v2) <{position = array<i64: 1>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v53 = "llvm.insertvalue"(%v52, %v4) <{position = array<i64: 2>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v54 = "llvm.insertvalue"(%v53, %v5) <{position = array<i64: 3>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v55 = "llvm.insertvalue"(%v54, %v7) <{position = array<i64: 4>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v56 = "llvm.insertvalue"(%v55, %v9) <{position = array<i64: 5>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v57 = "llvm.insertvalue"(%v56, %v10) <{position = array<i64: 6>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v58 = "llvm.insertvalue"(%v57, %v12) <{position = array<i64: 7>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v59 = "llvm.insertvalue"(%v58, %v14) <{position = array<i64: 8>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v60 = "llvm.insertvalue"(%v59, %v15) <{position = array<i64: 9>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v61 = "llvm.insertvalue"(%v60, %v17) <{position = array<i64: 10>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v62 = "llvm.insertvalue"(%v61, %v19) <{position = array<i64: 11>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v63 = "llvm.insertvalue"(%v62, %v20) <{position = array<i64: 12>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v64 = "llvm.insertvalue"(%v63, %v22) <{position = array<i64: 13>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v65 = "llvm.insertvalue"(%v64, %v24) <{position = array<i64: 14>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v66 = "llvm.insertvalue"(%v65, %v25) <{position = array<i64: 15>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v67 = "llvm.insertvalue"(%v66, %v27) <{position = array<i64: 16>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v68 = "llvm.insertvalue"(%v67, %v29) <{position = array<i64: 17>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v69 = "llvm.insertvalue"(%v68, %v30) <{position = array<i64: 18>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v70 = "llvm.insertvalue"(%v69, %v32) <{position = array<i64: 19>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v71 = "llvm.insertvalue"(%v70, %v34) <{position = array<i64: 20>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v72 = "llvm.insertvalue"(%v71, %v35) <{position = array<i64: 21>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v73 = "llvm.insertvalue"(%v72, %v37) <{position = array<i64: 22>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v74 = "llvm.insertvalue"(%v73, %v39) <{position = array<i64: 23>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v75 = "llvm.insertvalue"(%v74, %v40) <{position = array<i64: 24>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v76 = "llvm.insertvalue"(%v75, %v42) <{position = array<i64: 25>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v77 = "llvm.insertvalue"(%v76, %v44) <{position = array<i64: 26>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v78 = "llvm.insertvalue"(%v77, %v45) <{position = array<i64: 27>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v79 = "llvm.insertvalue"(%v78, %v47) <{position = array<i64: 28>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v80 = "llvm.insertvalue"(%v79, %v49) <{position = array<i64: 29>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v81 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v82 = "llvm.alloca"(%v81) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v83 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v84 = "llvm.alloca"(%v83) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v85 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v86 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v84, %v86) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v87 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v85, %v87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v88 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v85, %v88) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v89 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v85, %v89) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v90 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v85, %v90) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v91 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v85, %v91) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v92 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v85, %v92) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v93 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v94 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v93, %v94) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v96 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v95, %v96) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v97 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v98 = "llvm.getelementptr"(%v82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v98) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v99 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v100 = "llvm.alloca"(%v99) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v101 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v102 = "llvm.alloca"(%v101) <{elem_type = !llvm.array<30 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v80, %v102) <{ordering = 0 : i64}> : (!llvm.array<30 x i1>, !llvm.ptr) -> ()
    %v103 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v104 = "llvm.getelementptr"(%v100, %v103) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v102, %v104) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v105 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v106 = "llvm.load"(%v105) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v107 = "llvm.call"(%v82, %v106, %v100) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v108 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v109 = "llvm.icmp"(%v107, %v108) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v109)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v107) : (i32) -> ()
  ^launched0:
    %v110 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v110) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
