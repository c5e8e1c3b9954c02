// Integer intrinsics, at every width that C++ has.
// arguments: a_i8 b_i8 a_i16 b_i16 a_i32 b_i32 a_i64 b_i64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i8, i8, i16, i16, i32, i32, i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i8: i8, %b_i8: i8, %a_i16: i16, %b_i16: i16, %a_i32: i32, %b_i32: i32, %a_i64: i64, %b_i64: i64):
    %v0 = "llvm.intr.smax"(%a_i8, %b_i8) : (i8, i8) -> i8
    %v1 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %v2 = "llvm.intr.smax"(%a_i8, %v1) : (i8, i8) -> i8
    %v3 = "llvm.intr.smin"(%a_i8, %b_i8) : (i8, i8) -> i8
    %v4 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %v5 = "llvm.intr.smin"(%a_i8, %v4) : (i8, i8) -> i8
    %v6 = "llvm.intr.umax"(%a_i8, %b_i8) : (i8, i8) -> i8
    %v7 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %v8 = "llvm.intr.umax"(%a_i8, %v7) : (i8, i8) -> i8
    %v9 = "llvm.intr.umin"(%a_i8, %b_i8) : (i8, i8) -> i8
    %v10 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %v11 = "llvm.intr.umin"(%a_i8, %v10) : (i8, i8) -> i8
    %v12 = "llvm.intr.abs"(%a_i8) <{is_int_min_poison = false}> : (i8) -> i8
    %v13 = "llvm.intr.ctlz"(%a_i8) <{is_zero_poison = false}> : (i8) -> i8
    %v14 = "llvm.intr.cttz"(%a_i8) <{is_zero_poison = false}> : (i8) -> i8
    %v15 = "llvm.intr.ctpop"(%a_i8) : (i8) -> i8
    %v16 = "llvm.intr.ctlz"(%b_i8) <{is_zero_poison = true}> : (i8) -> i8
    %v17 = "llvm.mlir.constant"() <{value = 7 : i8}> : () -> i8
    %v18 = "llvm.sub"(%v17, %v16) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v19 = "llvm.intr.smax"(%v16, %a_i8) : (i8, i8) -> i8
    %v20 = "llvm.intr.smax"(%a_i16, %b_i16) : (i16, i16) -> i16
    %v21 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %v22 = "llvm.intr.smax"(%a_i16, %v21) : (i16, i16) -> i16
    %v23 = "llvm.intr.smin"(%a_i16, %b_i16) : (i16, i16) -> i16
    %v24 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %v25 = "llvm.intr.smin"(%a_i16, %v24) : (i16, i16) -> i16
    %v26 = "llvm.intr.umax"(%a_i16, %b_i16) : (i16, i16) -> i16
    %v27 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %v28 = "llvm.intr.umax"(%a_i16, %v27) : (i16, i16) -> i16
    %v29 = "llvm.intr.umin"(%a_i16, %b_i16) : (i16, i16) -> i16
    %v30 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %v31 = "llvm.intr.umin"(%a_i16, %v30) : (i16, i16) -> i16
    %v32 = "llvm.intr.abs"(%a_i16) <{is_int_min_poison = false}> : (i16) -> i16
    %v33 = "llvm.intr.ctlz"(%a_i16) <{is_zero_poison = false}> : (i16) -> i16
    %v34 = "llvm.intr.cttz"(%a_i16) <{is_zero_poison = false}> : (i16) -> i16
    %v35 = "llvm.intr.ctpop"(%a_i16) : (i16) -> i16
    %v36 = "llvm.intr.ctlz"(%b_i16) <{is_zero_poison = true}> : (i16) -> i16
    %v37 = "llvm.mlir.constant"() <{value = 15 : i16}> : () -> i16
    %v38 = "llvm.sub"(%v37, %v36) <{overflowFlags = 0 : i32}> : (i16, i16) -> i16
    %v39 = "llvm.intr.smax"(%v36, %a_i16) : (i16, i16) -> i16
    %v40 = "llvm.intr.smax"(%a_i32, %b_i32) : (i32, i32) -> i32
    %v41 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v42 = "llvm.intr.smax"(%a_i32, %v41) : (i32, i32) -> i32
    %v43 = "llvm.intr.smin"(%a_i32, %b_i32) : (i32, i32) -> i32
    %v44 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v45 = "llvm.intr.smin"(%a_i32, %v44) : (i32, i32) -> i32
    %v46 = "llvm.intr.umax"(%a_i32, %b_i32) : (i32, i32) -> i32
    %v47 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v48 = "llvm.intr.umax"(%a_i32, %v47) : (i32, i32) -> i32
    %v49 = "llvm.intr.umin"(%a_i32, %b_i32) : (i32, i32) -> i32
    %v50 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v51 = "llvm.intr.umin"(%a_i32, %v50) : (i32, i32) -> i32
    %v52 = "llvm.intr.abs"(%a_i32) <{is_int_min_poison = false}> : (i32) -> i32
    %v53 = "llvm.intr.ctlz"(%a_i32) <{is_zero_poison = false}> : (i32) -> i32
    %v54 = "llvm.intr.cttz"(%a_i32) <{is_zero_poison = false}> : (i32) -> i32
    %v55 = "llvm.intr.ctpop"(%a_i32) : (i32) -> i32
    %v56 = "llvm.intr.ctlz"(%b_i32) <{is_zero_poison = true}> : (i32) -> i32
    %v57 = "llvm.mlir.constant"() <{value = 31 : i32}> : () -> i32
    %v58 = "llvm.sub"(%v57, %v56) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v59 = "llvm.intr.smax"(%v56, %a_i32) : (i32, i32) -> i32
    %v60 = "llvm.intr.smax"(%a_i64, %b_i64) : (i64, i64) -> i64
    %v61 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %v62 = "llvm.intr.smax"(%a_i64, %v61) : (i64, i64) -> i64
    %v63 = "llvm.intr.smin"(%a_i64, %b_i64) : (i64, i64) -> i64
    %v64 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %v65 = "llvm.intr.smin"(%a_i64, %v64) : (i64, i64) -> i64
    %v66 = "llvm.intr.umax"(%a_i64, %b_i64) : (i64, i64) -> i64
    %v67 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %v68 = "llvm.intr.umax"(%a_i64, %v67) : (i64, i64) -> i64
    %v69 = "llvm.intr.umin"(%a_i64, %b_i64) : (i64, i64) -> i64
    %v70 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %v71 = "llvm.intr.umin"(%a_i64, %v70) : (i64, i64) -> i64
    %v72 = "llvm.intr.abs"(%a_i64) <{is_int_min_poison = false}> : (i64) -> i64
    %v73 = "llvm.intr.ctlz"(%a_i64) <{is_zero_poison = false}> : (i64) -> i64
    %v74 = "llvm.intr.cttz"(%a_i64) <{is_zero_poison = false}> : (i64) -> i64
    %v75 = "llvm.intr.ctpop"(%a_i64) : (i64) -> i64
    %v76 = "llvm.intr.ctlz"(%b_i64) <{is_zero_poison = true}> : (i64) -> i64
    %v77 = "llvm.mlir.constant"() <{value = 63 : i64}> : () -> i64
    %v78 = "llvm.sub"(%v77, %v76) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v79 = "llvm.intr.smax"(%v76, %a_i64) : (i64, i64) -> i64
    %v80 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i8>
    %v81 = "llvm.insertvalue"(%v80, %v0) <{position = array<i64: 0>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v82 = "llvm.insertvalue"(%v81, %v2) <{position = array<i64: 1>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v83 = "llvm.insertvalue"(%v82, %v3) <{position = array<i64: 2>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v84 = "llvm.insertvalue"(%v83, %v5) <{position = array<i64: 3>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v85 = "llvm.insertvalue"(%v84, %v6) <{position = array<i64: 4>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v86 = "llvm.insertvalue"(%v85, %v8) <{position = array<i64: 5>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v87 = "llvm.insertvalue"(%v86, %v9) <{position = array<i64: 6>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v88 = "llvm.insertvalue"(%v87, %v11) <{position = array<i64: 7>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v89 = "llvm.insertvalue"(%v88, %v12) <{position = array<i64: 8>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v90 = "llvm.insertvalue"(%v89, %v13) <{position = array<i64: 9>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v91 = "llvm.insertvalue"(%v90, %v14) <{position = array<i64: 10>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v92 = "llvm.insertvalue"(%v91, %v15) <{position = array<i64: 11>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v93 = "llvm.insertvalue"(%v92, %v18) <{position = array<i64: 12>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v94 = "llvm.insertvalue"(%v93, %v19) <{position = array<i64: 13>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v95 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i16>
    %v96 = "llvm.insertvalue"(%v95, %v20) <{position = array<i64: 0>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v97 = "llvm.insertvalue"(%v96, %v22) <{position = array<i64: 1>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v98 = "llvm.insertvalue"(%v97, %v23) <{position = array<i64: 2>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v99 = "llvm.insertvalue"(%v98, %v25) <{position = array<i64: 3>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v100 = "llvm.insertvalue"(%v99, %v26) <{position = array<i64: 4>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v101 = "llvm.insertvalue"(%v100, %v28) <{position = array<i64: 5>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v102 = "llvm.insertvalue"(%v101, %v29) <{position = array<i64: 6>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v103 = "llvm.insertvalue"(%v102, %v31) <{position = array<i64: 7>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v104 = "llvm.insertvalue"(%v103, %v32) <{position = array<i64: 8>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v105 = "llvm.insertvalue"(%v104, %v33) <{position = array<i64: 9>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v106 = "llvm.insertvalue"(%v105, %v34) <{position = array<i64: 10>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v107 = "llvm.insertvalue"(%v106, %v35) <{position = array<i64: 11>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v108 = "llvm.insertvalue"(%v107, %v38) <{position = array<i64: 12>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v109 = "llvm.insertvalue"(%v108, %v39) <{position = array<i64: 13>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %v110 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i32>
    %v111 = "llvm.insertvalue"(%v110, %v40) <{position = array<i64: 0>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v112 = "llvm.insertvalue"(%v111, %v42) <{position = array<i64: 1>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v113 = "llvm.insertvalue"(%v112, %v43) <{position = array<i64: 2>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v114 = "llvm.insertvalue"(%v113, %v45) <{position = array<i64: 3>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v115 = "llvm.insertvalue"(%v114, %v46) <{position = array<i64: 4>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v116 = "llvm.insertvalue"(%v115, %v48) <{position = array<i64: 5>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v117 = "llvm.insertvalue"(%v116, %v49) <{position = array<i64: 6>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v118 = "llvm.insertvalue"(%v117, %v51) <{position = array<i64: 7>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v119 = "llvm.insertvalue"(%v118, %v52) <{position = array<i64: 8>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v120 = "llvm.insertvalue"(%v119, %v53) <{position = array<i64: 9>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v121 = "llvm.insertvalue"(%v120, %v54) <{position = array<i64: 10>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v122 = "llvm.insertvalue"(%v121, %v55) <{position = array<i64: 11>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v123 = "llvm.insertvalue"(%v122, %v58) <{position = array<i64: 12>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v124 = "llvm.insertvalue"(%v123, %v59) <{position = array<i64: 13>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %v125 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i64>
    %v126 = "llvm.insertvalue"(%v125, %v60) <{position = array<i64: 0>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v127 = "llvm.insertvalue"(%v126, %v62) <{position = array<i64: 1>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v128 = "llvm.insertvalue"(%v127, %v63) <{position = array<i64: 2>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v129 = "llvm.insertvalue"(%v128, %v65) <{position = array<i64: 3>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v130 = "llvm.insertvalue"(%v129, %v66) <{position = array<i64: 4>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v131 = "llvm.insertvalue"(%v130, %v68) <{position = array<i64: 5>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v132 = "llvm.insertvalue"(%v131, %v69) <{position = array<i64: 6>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v133 = "llvm.insertvalue"(%v132, %v71) <{position = array<i64: 7>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v134 = "llvm.insertvalue"(%v133, %v72) <{position = array<i64: 8>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v135 = "llvm.insertvalue"(%v134, %v73) <{position = array<i64: 9>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v136 = "llvm.insertvalue"(%v135, %v74) <{position = array<i64: 10>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v137 = "llvm.insertvalue"(%v136, %v75) <{position = array<i64: 11>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v138 = "llvm.insertvalue"(%v137, %v78) <{position = array<i64: 12>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v139 = "llvm.insertvalue"(%v138, %v79) <{position = array<i64: 13>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v140 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v141 = "llvm.alloca"(%v140) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v142 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v143 = "llvm.alloca"(%v142) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v144 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v145 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v143, %v145) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v146 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v144, %v146) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v147 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v144, %v147) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v148 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v144, %v148) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v149 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v144, %v149) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v150 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v144, %v150) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v151 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v144, %v151) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v152 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v153 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v152, %v153) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v154 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v155 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v154, %v155) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v156 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v157 = "llvm.getelementptr"(%v141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v157) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v158 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v159 = "llvm.alloca"(%v158) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v160 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v161 = "llvm.alloca"(%v160) <{elem_type = !llvm.array<14 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v94, %v161) <{ordering = 0 : i64}> : (!llvm.array<14 x i8>, !llvm.ptr) -> ()
    %v162 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v163 = "llvm.getelementptr"(%v159, %v162) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v161, %v163) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v164 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v165 = "llvm.alloca"(%v164) <{elem_type = !llvm.array<14 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v109, %v165) <{ordering = 0 : i64}> : (!llvm.array<14 x i16>, !llvm.ptr) -> ()
    %v166 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v167 = "llvm.getelementptr"(%v159, %v166) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v165, %v167) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v168 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v169 = "llvm.alloca"(%v168) <{elem_type = !llvm.array<14 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v124, %v169) <{ordering = 0 : i64}> : (!llvm.array<14 x i32>, !llvm.ptr) -> ()
    %v170 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v171 = "llvm.getelementptr"(%v159, %v170) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v169, %v171) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v172 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v173 = "llvm.alloca"(%v172) <{elem_type = !llvm.array<14 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v139, %v173) <{ordering = 0 : i64}> : (!llvm.array<14 x i64>, !llvm.ptr) -> ()
    %v174 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v175 = "llvm.getelementptr"(%v159, %v174) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v173, %v175) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v176 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v177 = "llvm.load"(%v176) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v178 = "llvm.call"(%v141, %v177, %v159) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v179 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v180 = "llvm.icmp"(%v178, %v179) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v180)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v178) : (i32) -> ()
  ^launched0:
    %v181 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v181) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
