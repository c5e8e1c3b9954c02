// Nested logic on one bit.
// arguments: a b x y
// runs: 60
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i1, %b: i1, %x: i32, %y: i32):
    %v0 = "llvm.icmp"(%x, %y) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %v1 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v2 = "llvm.and"(%x, %v1) : (i32, i32) -> i32
    %v3 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v4 = "llvm.icmp"(%v2, %v3) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %v5 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v6 = "llvm.and"(%v0, %v4) : (i1, i1) -> i1
    %v7 = "llvm.and"(%v6, %a) : (i1, i1) -> i1
    %v8 = "llvm.and"(%b, %v6) : (i1, i1) -> i1
    %v9 = "llvm.or"(%v6, %a) : (i1, i1) -> i1
    %v10 = "llvm.or"(%b, %v6) : (i1, i1) -> i1
    %v11 = "llvm.xor"(%v6, %a) : (i1, i1) -> i1
    %v12 = "llvm.xor"(%b, %v6) : (i1, i1) -> i1
    %v13 = "llvm.xor"(%v6, %v5) : (i1, i1) -> i1
    %v14 = "llvm.and"(%v5, %v6) : (i1, i1) -> i1
    %v15 = "llvm.icmp"(%v6, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v16 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v17 = "llvm.icmp"(%v6, %v16) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v18 = "llvm.zext"(%v6) : (i1) -> i32
    %v19 = "llvm.or"(%v0, %v4) : (i1, i1) -> i1
    %v20 = "llvm.and"(%v19, %a) : (i1, i1) -> i1
    %v21 = "llvm.and"(%b, %v19) : (i1, i1) -> i1
    %v22 = "llvm.or"(%v19, %a) : (i1, i1) -> i1
    %v23 = "llvm.or"(%b, %v19) : (i1, i1) -> i1
    %v24 = "llvm.xor"(%v19, %a) : (i1, i1) -> i1
    %v25 = "llvm.xor"(%b, %v19) : (i1, i1) -> i1
    %v26 = "llvm.xor"(%v19, %v5) : (i1, i1) -> i1
    %v27 = "llvm.or"(%v5, %v19) : (i1, i1) -> i1
    %v28 = "llvm.icmp"(%v19, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v29 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v30 = "llvm.icmp"(%v19, %v29) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v31 = "llvm.zext"(%v19) : (i1) -> i32
    %v32 = "llvm.xor"(%v0, %v4) : (i1, i1) -> i1
    %v33 = "llvm.and"(%v32, %a) : (i1, i1) -> i1
    %v34 = "llvm.and"(%b, %v32) : (i1, i1) -> i1
    %v35 = "llvm.or"(%v32, %a) : (i1, i1) -> i1
    %v36 = "llvm.or"(%b, %v32) : (i1, i1) -> i1
    %v37 = "llvm.xor"(%v32, %a) : (i1, i1) -> i1
    %v38 = "llvm.xor"(%b, %v32) : (i1, i1) -> i1
    %v39 = "llvm.xor"(%v32, %v5) : (i1, i1) -> i1
    %v40 = "llvm.xor"(%v5, %v32) : (i1, i1) -> i1
    %v41 = "llvm.icmp"(%v32, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v42 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v43 = "llvm.icmp"(%v32, %v42) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v44 = "llvm.zext"(%v32) : (i1) -> i32
    %v45 = "llvm.add"(%v0, %v4) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %v46 = "llvm.and"(%v45, %a) : (i1, i1) -> i1
    %v47 = "llvm.and"(%b, %v45) : (i1, i1) -> i1
    %v48 = "llvm.or"(%v45, %a) : (i1, i1) -> i1
    %v49 = "llvm.or"(%b, %v45) : (i1, i1) -> i1
    %v50 = "llvm.xor"(%v45, %a) : (i1, i1) -> i1
    %v51 = "llvm.xor"(%b, %v45) : (i1, i1) -> i1
    %v52 = "llvm.xor"(%v45, %v5) : (i1, i1) -> i1
    %v53 = "llvm.add"(%v5, %v45) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %v54 = "llvm.icmp"(%v45, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v55 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v56 = "llvm.icmp"(%v45, %v55) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v57 = "llvm.zext"(%v45) : (i1) -> i32
    %v58 = "llvm.sub"(%v0, %v4) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %v59 = "llvm.and"(%v58, %a) : (i1, i1) -> i1
    %v60 = "llvm.and"(%b, %v58) : (i1, i1) -> i1
    %v61 = "llvm.or"(%v58, %a) : (i1, i1) -> i1
    %v62 = "llvm.or"(%b, %v58) : (i1, i1) -> i1
    %v63 = "llvm.xor"(%v58, %a) : (i1, i1) -> i1
    %v64 = "llvm.xor"(%b, %v58) : (i1, i1) -> i1
    %v65 = "llvm.xor"(%v58, %v5) : (i1, i1) -> i1
    %v66 = "llvm.sub"(%v5, %v58) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %v67 = "llvm.icmp"(%v58, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v68 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v69 = "llvm.icmp"(%v58, %v68) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v70 = "llvm.zext"(%v58) : (i1) -> i32
    %v71 = "llvm.mul"(%v0, %v4) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %v72 = "llvm.and"(%v71, %a) : (i1, i1) -> i1
    %v73 = "llvm.and"(%b, %v71) : (i1, i1) -> i1
    %v74 = "llvm.or"(%v71, %a) : (i1, i1) -> i1
    %v75 = "llvm.or"(%b, %v71) : (i1, i1) -> i1
    %v76 = "llvm.xor"(%v71, %a) : (i1, i1) -> i1
    %v77 = "llvm.xor"(%b, %v71) : (i1, i1) -> i1
    %v78 = "llvm.xor"(%v71, %v5) : (i1, i1) -> i1
    %v79 = "llvm.mul"(%v5, %v71) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %v80 = "llvm.icmp"(%v71, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v81 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v82 = "llvm.icmp"(%v71, %v81) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v83 = "llvm.zext"(%v71) : (i1) -> i32
    %v84 = "llvm.mlir.poison"() : () -> !llvm.array<60 x i1>
    %v85 = "llvm.insertvalue"(%v84, %v7) <{position = array<i64: 0>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v86 = "llvm.insertvalue"(%v85, %v8) <{position = array<i64: 1>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v87 = "llvm.insertvalue"(%v86, %v9) <{position = array<i64: 2>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v88 = "llvm.insertvalue"(%v87, %v10) <{position = array<i64: 3>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v89 = "llvm.insertvalue"(%v88, %v11) <{position = array<i64: 4>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v90 = "llvm.insertvalue"(%v89, %v12) <{position = array<i64: 5>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v91 = "llvm.insertvalue"(%v90, %v13) <{position = array<i64: 6>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v92 = "llvm.insertvalue"(%v91, %v14) <{position = array<i64: 7>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v93 = "llvm.insertvalue"(%v92, %v15) <{position = array<i64: 8>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v94 = "llvm.insertvalue"(%v93, %v17) <{position = array<i64: 9>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v95 = "llvm.insertvalue"(%v94, %v20) <{position = array<i64: 10>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v96 = "llvm.insertvalue"(%v95, %v21) <{position = array<i64: 11>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v97 = "llvm.insertvalue"(%v96, %v22) <{position = array<i64: 12>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v98 = "llvm.insertvalue"(%v97, %v23) <{position = array<i64: 13>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v99 = "llvm.insertvalue"(%v98, %v24) <{position = array<i64: 14>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v100 = "llvm.insertvalue"(%v99, %v25) <{position = array<i64: 15>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v101 = "llvm.insertvalue"(%v100, %v26) <{position = array<i64: 16>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v102 = "llvm.insertvalue"(%v101, %v27) <{position = array<i64: 17>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v103 = "llvm.insertvalue"(%v102, %v28) <{position = array<i64: 18>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v104 = "llvm.insertvalue"(%v103, %v30) <{position = array<i64: 19>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v105 = "llvm.insertvalue"(%v104, %v33) <{position = array<i64: 20>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v106 = "llvm.insertvalue"(%v105, %v34) <{position = array<i64: 21>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v107 = "llvm.insertvalue"(%v106, %v35) <{position = array<i64: 22>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v108 = "llvm.insertvalue"(%v107, %v36) <{position = array<i64: 23>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v109 = "llvm.insertvalue"(%v108, %v37) <{position = array<i64: 24>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v110 = "llvm.insertvalue"(%v109, %v38) <{position = array<i64: 25>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v111 = "llvm.insertvalue"(%v110, %v39) <{position = array<i64: 26>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v112 = "llvm.insertvalue"(%v111, %v40) <{position = array<i64: 27>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v113 = "llvm.insertvalue"(%v112, %v41) <{position = array<i64: 28>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v114 = "llvm.insertvalue"(%v113, %v43) <{position = array<i64: 29>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v115 = "llvm.insertvalue"(%v114, %v46) <{position = array<i64: 30>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v116 = "llvm.insertvalue"(%v115, %v47) <{position = array<i64: 31>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v117 = "llvm.insertvalue"(%v116, %v48) <{position = array<i64: 32>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v118 = "llvm.insertvalue"(%v117, %v49) <{position = array<i64: 33>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v119 = "llvm.insertvalue"(%v118, %v50) <{position = array<i64: 34>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v120 = "llvm.insertvalue"(%v119, %v51) <{position = array<i64: 35>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v121 = "llvm.insertvalue"(%v120, %v52) <{position = array<i64: 36>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v122 = "llvm.insertvalue"(%v121, %v53) <{position = array<i64: 37>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v123 = "llvm.insertvalue"(%v122, %v54) <{position = array<i64: 38>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v124 = "llvm.insertvalue"(%v123, %v56) <{position = array<i64: 39>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v125 = "llvm.insertvalue"(%v124, %v59) <{position = array<i64: 40>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v126 = "llvm.insertvalue"(%v125, %v60) <{position = array<i64: 41>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v127 = "llvm.insertvalue"(%v126, %v61) <{position = array<i64: 42>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v128 = "llvm.insertvalue"(%v127, %v62) <{position = array<i64: 43>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v129 = "llvm.insertvalue"(%v128, %v63) <{position = array<i64: 44>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v130 = "llvm.insertvalue"(%v129, %v64) <{position = array<i64: 45>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v131 = "llvm.insertvalue"(%v130, %v65) <{position = array<i64: 46>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v132 = "llvm.insertvalue"(%v131, %v66) <{position = array<i64: 47>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v133 = "llvm.insertvalue"(%v132, %v67) <{position = array<i64: 48>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v134 = "llvm.insertvalue"(%v133, %v69) <{position = array<i64: 49>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v135 = "llvm.insertvalue"(%v134, %v72) <{position = array<i64: 50>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v136 = "llvm.insertvalue"(%v135, %v73) <{position = array<i64: 51>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v137 = "llvm.insertvalue"(%v136, %v74) <{position = array<i64: 52>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v138 = "llvm.insertvalue"(%v137, %v75) <{position = array<i64: 53>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v139 = "llvm.insertvalue"(%v138, %v76) <{position = array<i64: 54>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v140 = "llvm.insertvalue"(%v139, %v77) <{position = array<i64: 55>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v141 = "llvm.insertvalue"(%v140, %v78) <{position = array<i64: 56>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v142 = "llvm.insertvalue"(%v141, %v79) <{position = array<i64: 57>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v143 = "llvm.insertvalue"(%v142, %v80) <{position = array<i64: 58>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v144 = "llvm.insertvalue"(%v143, %v82) <{position = array<i64: 59>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v145 = "llvm.mlir.poison"() : () -> !llvm.array<6 x i32>
    %v146 = "llvm.insertvalue"(%v145, %v18) <{position = array<i64: 0>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %v147 = "llvm.insertvalue"(%v146, %v31) <{position = array<i64: 1>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %v148 = "llvm.insertvalue"(%v147, %v44) <{position = array<i64: 2>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %v149 = "llvm.insertvalue"(%v148, %v57) <{position = array<i64: 3>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %v150 = "llvm.insertvalue"(%v149, %v70) <{position = array<i64: 4>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %v151 = "llvm.insertvalue"(%v150, %v83) <{position = array<i64: 5>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %v152 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v153 = "llvm.alloca"(%v152) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v154 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v155 = "llvm.alloca"(%v154) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v156 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v157 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v155, %v157) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v158 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v158) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v159 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v159) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v160 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v160) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v161 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v161) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v162 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v162) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v163 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v156, %v163) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v164 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v165 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v164, %v165) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v166 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v167 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v167) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v168 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v169 = "llvm.getelementptr"(%v153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v168, %v169) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v170 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v171 = "llvm.alloca"(%v170) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v172 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v173 = "llvm.alloca"(%v172) <{elem_type = !llvm.array<60 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v144, %v173) <{ordering = 0 : i64}> : (!llvm.array<60 x i1>, !llvm.ptr) -> ()
    %v174 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v175 = "llvm.getelementptr"(%v171, %v174) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v173, %v175) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v176 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v177 = "llvm.alloca"(%v176) <{elem_type = !llvm.array<6 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v151, %v177) <{ordering = 0 : i64}> : (!llvm.array<6 x i32>, !llvm.ptr) -> ()
    %v178 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v179 = "llvm.getelementptr"(%v171, %v178) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v177, %v179) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v180 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v181 = "llvm.load"(%v180) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v182 = "llvm.call"(%v153, %v181, %v171) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v183 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v184 = "llvm.icmp"(%v182, %v183) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v184)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v182) : (i32) -> ()
  ^launched0:
    %v185 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v185) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
