// Bitwise or, at every width; with a constant on either side.
// arguments: a_i1 b_i1 a_i4 b_i4 a_i8 b_i8 a_i16 b_i16 a_i32 b_i32 a_i33 b_i33 a_i64 b_i64
// runs: 160
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i4, i4, i8, i8, i16, i16, i32, i32, i33, i33, i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i1: i1, %b_i1: i1, %a_i4: i4, %b_i4: i4, %a_i8: i8, %b_i8: i8, %a_i16: i16, %b_i16: i16, %a_i32: i32, %b_i32: i32, %a_i33: i33, %b_i33: i33, %a_i64: i64, %b_i64: i64):
    %v0 = "llvm.or"(%a_i1, %b_i1) : (i1, i1) -> i1
    %v1 = "llvm.or"(%a_i4, %b_i4) : (i4, i4) -> i4
    %v2 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v3 = "llvm.or"(%a_i4, %v2) : (i4, i4) -> i4
    %v4 = "llvm.mlir.constant"() <{value = -1 : i4}> : () -> i4
    %v5 = "llvm.or"(%a_i4, %v4) : (i4, i4) -> i4
    %v6 = "llvm.mlir.constant"() <{value = -8 : i4}> : () -> i4
    %v7 = "llvm.or"(%a_i4, %v6) : (i4, i4) -> i4
    %v8 = "llvm.mlir.constant"() <{value = -5 : i4}> : () -> i4
    %v9 = "llvm.or"(%v8, %b_i4) : (i4, i4) -> i4
    %v10 = "llvm.or"(%a_i8, %b_i8) : (i8, i8) -> i8
    %v11 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v12 = "llvm.or"(%a_i8, %v11) : (i8, i8) -> i8
    %v13 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %v14 = "llvm.or"(%a_i8, %v13) : (i8, i8) -> i8
    %v15 = "llvm.mlir.constant"() <{value = -128 : i8}> : () -> i8
    %v16 = "llvm.or"(%a_i8, %v15) : (i8, i8) -> i8
    %v17 = "llvm.mlir.constant"() <{value = -5 : i8}> : () -> i8
    %v18 = "llvm.or"(%v17, %b_i8) : (i8, i8) -> i8
    %v19 = "llvm.or"(%a_i16, %b_i16) : (i16, i16) -> i16
    %v20 = "llvm.mlir.constant"() <{value = 3 : i16}> : () -> i16
    %v21 = "llvm.or"(%a_i16, %v20) : (i16, i16) -> i16
    %v22 = "llvm.mlir.constant"() <{value = -1 : i16}> : () -> i16
    %v23 = "llvm.or"(%a_i16, %v22) : (i16, i16) -> i16
    %v24 = "llvm.mlir.constant"() <{value = -32768 : i16}> : () -> i16
    %v25 = "llvm.or"(%a_i16, %v24) : (i16, i16) -> i16
    %v26 = "llvm.mlir.constant"() <{value = -5 : i16}> : () -> i16
    %v27 = "llvm.or"(%v26, %b_i16) : (i16, i16) -> i16
    %v28 = "llvm.or"(%a_i32, %b_i32) : (i32, i32) -> i32
    %v29 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v30 = "llvm.or"(%a_i32, %v29) : (i32, i32) -> i32
    %v31 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %v32 = "llvm.or"(%a_i32, %v31) : (i32, i32) -> i32
    %v33 = "llvm.mlir.constant"() <{value = -2147483648 : i32}> : () -> i32
    %v34 = "llvm.or"(%a_i32, %v33) : (i32, i32) -> i32
    %v35 = "llvm.mlir.constant"() <{value = -5 : i32}> : () -> i32
    %v36 = "llvm.or"(%v35, %b_i32) : (i32, i32) -> i32
    %v37 = "llvm.or"(%a_i33, %b_i33) : (i33, i33) -> i33
    %v38 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v39 = "llvm.or"(%a_i33, %v38) : (i33, i33) -> i33
    %v40 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v41 = "llvm.or"(%a_i33, %v40) : (i33, i33) -> i33
    %v42 = "llvm.mlir.constant"() <{value = -4294967296 : i33}> : () -> i33
    %v43 = "llvm.or"(%a_i33, %v42) : (i33, i33) -> i33
    %v44 = "llvm.mlir.constant"() <{value = -5 : i33}> : () -> i33
    %v45 = "llvm.or"(%v44, %b_i33) : (i33, i33) -> i33
    %v46 = "llvm.or"(%a_i64, %b_i64) : (i64, i64) -> i64
    %v47 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v48 = "llvm.or"(%a_i64, %v47) : (i64, i64) -> i64
    %v49 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %v50 = "llvm.or"(%a_i64, %v49) : (i64, i64) -> i64
    %v51 = "llvm.mlir.constant"() <{value = -9223372036854775808 : i64}> : () -> i64
    %v52 = "llvm.or"(%a_i64, %v51) : (i64, i64) -> i64
    %v53 = "llvm.mlir.constant"() <{value = -5 : i64}> : () -> i64
    %v54 = "llvm.or"(%v53, %b_i64) : (i64, i64) -> i64
    %v55 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i1>
    %v56 = "llvm.insertvalue"(%v55, %v0) <{position = array<i64: 0>}> : (!llvm.array<1 x i1>, i1) -> !llvm.array<1 x i1>
    %v57 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i4>
    %v58 = "llvm.insertvalue"(%v57, %v1) <{position = array<i64: 0>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v59 = "llvm.insertvalue"(%v58, %v3) <{position = array<i64: 1>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v60 = "llvm.insertvalue"(%v59, %v5) <{position = array<i64: 2>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v61 = "llvm.insertvalue"(%v60, %v7) <{position = array<i64: 3>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v62 = "llvm.insertvalue"(%v61, %v9) <{position = array<i64: 4>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v63 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i8>
    %v64 = "llvm.insertvalue"(%v63, %v10) <{position = array<i64: 0>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v65 = "llvm.insertvalue"(%v64, %v12) <{position = array<i64: 1>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v66 = "llvm.insertvalue"(%v65, %v14) <{position = array<i64: 2>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v67 = "llvm.insertvalue"(%v66, %v16) <{position = array<i64: 3>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v68 = "llvm.insertvalue"(%v67, %v18) <{position = array<i64: 4>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v69 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i16>
    %v70 = "llvm.insertvalue"(%v69, %v19) <{position = array<i64: 0>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v71 = "llvm.insertvalue"(%v70, %v21) <{position = array<i64: 1>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v72 = "llvm.insertvalue"(%v71, %v23) <{position = array<i64: 2>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v73 = "llvm.insertvalue"(%v72, %v25) <{position = array<i64: 3>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v74 = "llvm.insertvalue"(%v73, %v27) <{position = array<i64: 4>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v75 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i32>
    %v76 = "llvm.insertvalue"(%v75, %v28) <{position = array<i64: 0>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v77 = "llvm.insertvalue"(%v76, %v30) <{position = array<i64: 1>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v78 = "llvm.insertvalue"(%v77, %v32) <{position = array<i64: 2>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v79 = "llvm.insertvalue"(%v78, %v34) <{position = array<i64: 3>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v80 = "llvm.insertvalue"(%v79, %v36) <{position = array<i64: 4>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v81 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i33>
    %v82 = "llvm.insertvalue"(%v81, %v37) <{position = array<i64: 0>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v83 = "llvm.insertvalue"(%v82, %v39) <{position = array<i64: 1>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v84 = "llvm.insertvalue"(%v83, %v41) <{position = array<i64: 2>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v85 = "llvm.insertvalue"(%v84, %v43) <{position = array<i64: 3>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v86 = "llvm.insertvalue"(%v85, %v45) <{position = array<i64: 4>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v87 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i64>
    %v88 = "llvm.insertvalue"(%v87, %v46) <{position = array<i64: 0>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v89 = "llvm.insertvalue"(%v88, %v48) <{position = array<i64: 1>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v90 = "llvm.insertvalue"(%v89, %v50) <{position = array<i64: 2>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v91 = "llvm.insertvalue"(%v90, %v52) <{position = array<i64: 3>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v92 = "llvm.insertvalue"(%v91, %v54) <{position = array<i64: 4>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v93 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v94 = "llvm.alloca"(%v93) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v95 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v96 = "llvm.alloca"(%v95) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v97 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v98 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v96, %v98) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v99 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v99) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v100 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v101 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v101) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v102 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v102) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v103 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v103) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v104 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v97, %v104) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v105 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v106 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v105, %v106) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v107 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v108 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v107, %v108) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v109 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v110 = "llvm.getelementptr"(%v94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v109, %v110) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v111 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %v112 = "llvm.alloca"(%v111) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v113 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v114 = "llvm.alloca"(%v113) <{elem_type = !llvm.array<1 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v56, %v114) <{ordering = 0 : i64}> : (!llvm.array<1 x i1>, !llvm.ptr) -> ()
    %v115 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v116 = "llvm.getelementptr"(%v112, %v115) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v114, %v116) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v117 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v118 = "llvm.alloca"(%v117) <{elem_type = !llvm.array<5 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v62, %v118) <{ordering = 0 : i64}> : (!llvm.array<5 x i4>, !llvm.ptr) -> ()
    %v119 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v120 = "llvm.getelementptr"(%v112, %v119) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v118, %v120) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v121 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v122 = "llvm.alloca"(%v121) <{elem_type = !llvm.array<5 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v68, %v122) <{ordering = 0 : i64}> : (!llvm.array<5 x i8>, !llvm.ptr) -> ()
    %v123 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v124 = "llvm.getelementptr"(%v112, %v123) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v122, %v124) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v125 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v126 = "llvm.alloca"(%v125) <{elem_type = !llvm.array<5 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v74, %v126) <{ordering = 0 : i64}> : (!llvm.array<5 x i16>, !llvm.ptr) -> ()
    %v127 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v128 = "llvm.getelementptr"(%v112, %v127) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v126, %v128) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v130 = "llvm.alloca"(%v129) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v80, %v130) <{ordering = 0 : i64}> : (!llvm.array<5 x i32>, !llvm.ptr) -> ()
    %v131 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v132 = "llvm.getelementptr"(%v112, %v131) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v130, %v132) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v133 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v134 = "llvm.alloca"(%v133) <{elem_type = !llvm.array<5 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v86, %v134) <{ordering = 0 : i64}> : (!llvm.array<5 x i33>, !llvm.ptr) -> ()
    %v135 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v136 = "llvm.getelementptr"(%v112, %v135) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v134, %v136) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v137 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v138 = "llvm.alloca"(%v137) <{elem_type = !llvm.array<5 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v92, %v138) <{ordering = 0 : i64}> : (!llvm.array<5 x i64>, !llvm.ptr) -> ()
    %v139 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v140 = "llvm.getelementptr"(%v112, %v139) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v138, %v140) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v141 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v142 = "llvm.load"(%v141) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v143 = "llvm.call"(%v94, %v142, %v112) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v144 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v145 = "llvm.icmp"(%v143, %v144) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v145)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v143) : (i32) -> ()
  ^launched0:
    %v146 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v146) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
