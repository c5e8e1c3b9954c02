// Casts of casts, and arithmetic on the results.
// arguments: a b c d
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i64, i32, i1, i8)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i64, %b: i32, %c: i1, %d: i8):
    %v0 = "llvm.trunc"(%a) : (i64) -> i1
    %v1 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %v2 = "llvm.lshr"(%a, %v1) : (i64, i64) -> i64
    %v3 = "llvm.trunc"(%v2) : (i64) -> i1
    %v4 = "llvm.zext"(%v0) : (i1) -> i64
    %v5 = "llvm.add"(%v4, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v6 = "llvm.sext"(%v0) : (i1) -> i64
    %v7 = "llvm.add"(%v6, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v8 = "llvm.icmp"(%v0, %v3) <{predicate = 6 : i64}> : (i1, i1) -> i1
    %v9 = "llvm.trunc"(%a) : (i64) -> i4
    %v10 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %v11 = "llvm.lshr"(%a, %v10) : (i64, i64) -> i64
    %v12 = "llvm.trunc"(%v11) : (i64) -> i4
    %v13 = "llvm.zext"(%v9) : (i4) -> i64
    %v14 = "llvm.add"(%v13, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v15 = "llvm.sext"(%v9) : (i4) -> i64
    %v16 = "llvm.add"(%v15, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v17 = "llvm.icmp"(%v9, %v12) <{predicate = 6 : i64}> : (i4, i4) -> i1
    %v18 = "llvm.icmp"(%v9, %v12) <{predicate = 2 : i64}> : (i4, i4) -> i1
    %v19 = "llvm.add"(%v9, %v12) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %v20 = "llvm.trunc"(%a) : (i64) -> i8
    %v21 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %v22 = "llvm.lshr"(%a, %v21) : (i64, i64) -> i64
    %v23 = "llvm.trunc"(%v22) : (i64) -> i8
    %v24 = "llvm.zext"(%v20) : (i8) -> i64
    %v25 = "llvm.add"(%v24, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v26 = "llvm.sext"(%v20) : (i8) -> i64
    %v27 = "llvm.add"(%v26, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v28 = "llvm.icmp"(%v20, %v23) <{predicate = 6 : i64}> : (i8, i8) -> i1
    %v29 = "llvm.icmp"(%v20, %v23) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %v30 = "llvm.add"(%v20, %v23) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v31 = "llvm.trunc"(%a) : (i64) -> i16
    %v32 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %v33 = "llvm.lshr"(%a, %v32) : (i64, i64) -> i64
    %v34 = "llvm.trunc"(%v33) : (i64) -> i16
    %v35 = "llvm.zext"(%v31) : (i16) -> i64
    %v36 = "llvm.add"(%v35, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v37 = "llvm.sext"(%v31) : (i16) -> i64
    %v38 = "llvm.add"(%v37, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v39 = "llvm.icmp"(%v31, %v34) <{predicate = 6 : i64}> : (i16, i16) -> i1
    %v40 = "llvm.icmp"(%v31, %v34) <{predicate = 2 : i64}> : (i16, i16) -> i1
    %v41 = "llvm.add"(%v31, %v34) <{overflowFlags = 0 : i32}> : (i16, i16) -> i16
    %v42 = "llvm.trunc"(%a) : (i64) -> i33
    %v43 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %v44 = "llvm.lshr"(%a, %v43) : (i64, i64) -> i64
    %v45 = "llvm.trunc"(%v44) : (i64) -> i33
    %v46 = "llvm.zext"(%v42) : (i33) -> i64
    %v47 = "llvm.add"(%v46, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v48 = "llvm.sext"(%v42) : (i33) -> i64
    %v49 = "llvm.add"(%v48, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v50 = "llvm.icmp"(%v42, %v45) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %v51 = "llvm.icmp"(%v42, %v45) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %v52 = "llvm.add"(%v42, %v45) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %v53 = "llvm.sext"(%c) : (i1) -> i8
    %v54 = "llvm.intr.smin"(%v53, %d) : (i8, i8) -> i8
    %v55 = "llvm.add"(%v53, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v56 = "llvm.sext"(%c) : (i1) -> i4
    %v57 = "llvm.sext"(%c) : (i1) -> i16
    %v58 = "llvm.bitcast"(%v57) : (i16) -> f16
    %v59 = "llvm.mlir.poison"() : () -> !llvm.array<10 x i64>
    %v60 = "llvm.insertvalue"(%v59, %v5) <{position = array<i64: 0>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v61 = "llvm.insertvalue"(%v60, %v7) <{position = array<i64: 1>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v62 = "llvm.insertvalue"(%v61, %v14) <{position = array<i64: 2>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v63 = "llvm.insertvalue"(%v62, %v16) <{position = array<i64: 3>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v64 = "llvm.insertvalue"(%v63, %v25) <{position = array<i64: 4>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v65 = "llvm.insertvalue"(%v64, %v27) <{position = array<i64: 5>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v66 = "llvm.insertvalue"(%v65, %v36) <{position = array<i64: 6>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v67 = "llvm.insertvalue"(%v66, %v38) <{position = array<i64: 7>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v68 = "llvm.insertvalue"(%v67, %v47) <{position = array<i64: 8>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v69 = "llvm.insertvalue"(%v68, %v49) <{position = array<i64: 9>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %v70 = "llvm.mlir.poison"() : () -> !llvm.array<9 x i1>
    %v71 = "llvm.insertvalue"(%v70, %v8) <{position = array<i64: 0>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v72 = "llvm.insertvalue"(%v71, %v17) <{position = array<i64: 1>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v73 = "llvm.insertvalue"(%v72, %v18) <{position = array<i64: 2>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v74 = "llvm.insertvalue"(%v73, %v28) <{position = array<i64: 3>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v75 = "llvm.insertvalue"(%v74, %v29) <{position = array<i64: 4>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v76 = "llvm.insertvalue"(%v75, %v39) <{position = array<i64: 5>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v77 = "llvm.insertvalue"(%v76, %v40) <{position = array<i64: 6>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v78 = "llvm.insertvalue"(%v77, %v50) <{position = array<i64: 7>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v79 = "llvm.insertvalue"(%v78, %v51) <{position = array<i64: 8>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %v80 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i4>
    %v81 = "llvm.insertvalue"(%v80, %v19) <{position = array<i64: 0>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %v82 = "llvm.insertvalue"(%v81, %v56) <{position = array<i64: 1>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %v83 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i8>
    %v84 = "llvm.insertvalue"(%v83, %v30) <{position = array<i64: 0>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v85 = "llvm.insertvalue"(%v84, %v54) <{position = array<i64: 1>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v86 = "llvm.insertvalue"(%v85, %v55) <{position = array<i64: 2>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v87 = "llvm.insertvalue"(%v86, %v53) <{position = array<i64: 3>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %v88 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i16>
    %v89 = "llvm.insertvalue"(%v88, %v41) <{position = array<i64: 0>}> : (!llvm.array<1 x i16>, i16) -> !llvm.array<1 x i16>
    %v90 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i33>
    %v91 = "llvm.insertvalue"(%v90, %v52) <{position = array<i64: 0>}> : (!llvm.array<1 x i33>, i33) -> !llvm.array<1 x i33>
    %v92 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f16>
    %v93 = "llvm.insertvalue"(%v92, %v58) <{position = array<i64: 0>}> : (!llvm.array<1 x f16>, f16) -> !llvm.array<1 x f16>
    %v94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v95 = "llvm.alloca"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v96 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v97 = "llvm.alloca"(%v96) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v98 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v99 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v99) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v100 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v98, %v100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v101 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v98, %v101) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v102 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v98, %v102) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v103 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v98, %v103) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v104 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v98, %v104) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v105 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v98, %v105) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v106 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v107 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v106, %v107) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v108 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v109 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v108, %v109) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v110 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v111 = "llvm.getelementptr"(%v95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v110, %v111) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v112 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %v113 = "llvm.alloca"(%v112) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v114 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v115 = "llvm.alloca"(%v114) <{elem_type = !llvm.array<10 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v69, %v115) <{ordering = 0 : i64}> : (!llvm.array<10 x i64>, !llvm.ptr) -> ()
    %v116 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v117 = "llvm.getelementptr"(%v113, %v116) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v115, %v117) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v118 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v119 = "llvm.alloca"(%v118) <{elem_type = !llvm.array<9 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v79, %v119) <{ordering = 0 : i64}> : (!llvm.array<9 x i1>, !llvm.ptr) -> ()
    %v120 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v121 = "llvm.getelementptr"(%v113, %v120) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v119, %v121) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v122 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v123 = "llvm.alloca"(%v122) <{elem_type = !llvm.array<2 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v82, %v123) <{ordering = 0 : i64}> : (!llvm.array<2 x i4>, !llvm.ptr) -> ()
    %v124 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v125 = "llvm.getelementptr"(%v113, %v124) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v123, %v125) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v126 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v127 = "llvm.alloca"(%v126) <{elem_type = !llvm.array<4 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v87, %v127) <{ordering = 0 : i64}> : (!llvm.array<4 x i8>, !llvm.ptr) -> ()
    %v128 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v129 = "llvm.getelementptr"(%v113, %v128) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v127, %v129) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v130 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v131 = "llvm.alloca"(%v130) <{elem_type = !llvm.array<1 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v89, %v131) <{ordering = 0 : i64}> : (!llvm.array<1 x i16>, !llvm.ptr) -> ()
    %v132 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v133 = "llvm.getelementptr"(%v113, %v132) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v131, %v133) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v134 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v135 = "llvm.alloca"(%v134) <{elem_type = !llvm.array<1 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v91, %v135) <{ordering = 0 : i64}> : (!llvm.array<1 x i33>, !llvm.ptr) -> ()
    %v136 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v137 = "llvm.getelementptr"(%v113, %v136) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v135, %v137) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v138 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v139 = "llvm.alloca"(%v138) <{elem_type = !llvm.array<1 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v93, %v139) <{ordering = 0 : i64}> : (!llvm.array<1 x f16>, !llvm.ptr) -> ()
    %v140 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v141 = "llvm.getelementptr"(%v113, %v140) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v139, %v141) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v142 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v143 = "llvm.load"(%v142) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v144 = "llvm.call"(%v95, %v143, %v113) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v145 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v146 = "llvm.icmp"(%v144, %v145) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v146)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v144) : (i32) -> ()
  ^launched0:
    %v147 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v147) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
