// Comparisons, divisions and selects between values that C++ holds with different signs.
// arguments: a b c d
// runs: 150
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32, i64, i8)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i32, %b: i32, %c: i64, %d: i8):
    %v0 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %v1 = "llvm.udiv"(%a, %v0) : (i32, i32) -> i32
    %v2 = "llvm.sdiv"(%b, %v0) : (i32, i32) -> i32
    %v3 = "llvm.zext"(%a) : (i32) -> i64
    %v4 = "llvm.mlir.constant"() <{value = 1 : i8}> : () -> i8
    %v5 = "llvm.lshr"(%d, %v4) : (i8, i8) -> i8
    %v6 = "llvm.icmp"(%v1, %v2) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %v7 = "llvm.icmp"(%v3, %c) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %v8 = "llvm.icmp"(%v5, %d) <{predicate = 0 : i64}> : (i8, i8) -> i1
    %v9 = "llvm.icmp"(%v1, %v2) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %v10 = "llvm.icmp"(%v3, %c) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %v11 = "llvm.icmp"(%v5, %d) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %v12 = "llvm.icmp"(%v1, %v2) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %v13 = "llvm.icmp"(%v3, %c) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %v14 = "llvm.icmp"(%v5, %d) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %v15 = "llvm.icmp"(%v1, %v2) <{predicate = 3 : i64}> : (i32, i32) -> i1
    %v16 = "llvm.icmp"(%v3, %c) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %v17 = "llvm.icmp"(%v5, %d) <{predicate = 3 : i64}> : (i8, i8) -> i1
    %v18 = "llvm.icmp"(%v1, %v2) <{predicate = 4 : i64}> : (i32, i32) -> i1
    %v19 = "llvm.icmp"(%v3, %c) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %v20 = "llvm.icmp"(%v5, %d) <{predicate = 4 : i64}> : (i8, i8) -> i1
    %v21 = "llvm.icmp"(%v1, %v2) <{predicate = 5 : i64}> : (i32, i32) -> i1
    %v22 = "llvm.icmp"(%v3, %c) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %v23 = "llvm.icmp"(%v5, %d) <{predicate = 5 : i64}> : (i8, i8) -> i1
    %v24 = "llvm.icmp"(%v1, %v2) <{predicate = 6 : i64}> : (i32, i32) -> i1
    %v25 = "llvm.icmp"(%v3, %c) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %v26 = "llvm.icmp"(%v5, %d) <{predicate = 6 : i64}> : (i8, i8) -> i1
    %v27 = "llvm.icmp"(%v1, %v2) <{predicate = 7 : i64}> : (i32, i32) -> i1
    %v28 = "llvm.icmp"(%v3, %c) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %v29 = "llvm.icmp"(%v5, %d) <{predicate = 7 : i64}> : (i8, i8) -> i1
    %v30 = "llvm.icmp"(%v1, %v2) <{predicate = 8 : i64}> : (i32, i32) -> i1
    %v31 = "llvm.icmp"(%v3, %c) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %v32 = "llvm.icmp"(%v5, %d) <{predicate = 8 : i64}> : (i8, i8) -> i1
    %v33 = "llvm.icmp"(%v1, %v2) <{predicate = 9 : i64}> : (i32, i32) -> i1
    %v34 = "llvm.icmp"(%v3, %c) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %v35 = "llvm.icmp"(%v5, %d) <{predicate = 9 : i64}> : (i8, i8) -> i1
    %v36 = "llvm.add"(%v1, %v2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v37 = "llvm.add"(%v3, %c) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v38 = "llvm.add"(%v5, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v39 = "llvm.sub"(%v1, %v2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v40 = "llvm.sub"(%v3, %c) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v41 = "llvm.sub"(%v5, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v42 = "llvm.mul"(%v1, %v2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v43 = "llvm.mul"(%v3, %c) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v44 = "llvm.mul"(%v5, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v45 = "llvm.udiv"(%v1, %v2) : (i32, i32) -> i32
    %v46 = "llvm.udiv"(%v3, %c) : (i64, i64) -> i64
    %v47 = "llvm.udiv"(%v5, %d) : (i8, i8) -> i8
    %v48 = "llvm.sdiv"(%v1, %v2) : (i32, i32) -> i32
    %v49 = "llvm.sdiv"(%v3, %c) : (i64, i64) -> i64
    %v50 = "llvm.sdiv"(%v5, %d) : (i8, i8) -> i8
    %v51 = "llvm.urem"(%v1, %v2) : (i32, i32) -> i32
    %v52 = "llvm.urem"(%v3, %c) : (i64, i64) -> i64
    %v53 = "llvm.urem"(%v5, %d) : (i8, i8) -> i8
    %v54 = "llvm.srem"(%v1, %v2) : (i32, i32) -> i32
    %v55 = "llvm.srem"(%v3, %c) : (i64, i64) -> i64
    %v56 = "llvm.srem"(%v5, %d) : (i8, i8) -> i8
    %v57 = "llvm.and"(%v1, %v2) : (i32, i32) -> i32
    %v58 = "llvm.and"(%v3, %c) : (i64, i64) -> i64
    %v59 = "llvm.and"(%v5, %d) : (i8, i8) -> i8
    %v60 = "llvm.or"(%v1, %v2) : (i32, i32) -> i32
    %v61 = "llvm.or"(%v3, %c) : (i64, i64) -> i64
    %v62 = "llvm.or"(%v5, %d) : (i8, i8) -> i8
    %v63 = "llvm.xor"(%v1, %v2) : (i32, i32) -> i32
    %v64 = "llvm.xor"(%v3, %c) : (i64, i64) -> i64
    %v65 = "llvm.xor"(%v5, %d) : (i8, i8) -> i8
    %v66 = "llvm.lshr"(%v1, %v2) : (i32, i32) -> i32
    %v67 = "llvm.lshr"(%v3, %c) : (i64, i64) -> i64
    %v68 = "llvm.lshr"(%v5, %d) : (i8, i8) -> i8
    %v69 = "llvm.ashr"(%v1, %v2) : (i32, i32) -> i32
    %v70 = "llvm.ashr"(%v3, %c) : (i64, i64) -> i64
    %v71 = "llvm.ashr"(%v5, %d) : (i8, i8) -> i8
    %v72 = "llvm.icmp"(%a, %b) <{predicate = 6 : i64}> : (i32, i32) -> i1
    %v73 = "llvm.select"(%v72, %v1, %v2) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %v74 = "llvm.select"(%v72, %v3, %c) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %v75 = "llvm.sitofp"(%v1) : (i32) -> f64
    %v76 = "llvm.uitofp"(%v2) : (i32) -> f64
    %v77 = "llvm.sext"(%v1) : (i32) -> i64
    %v78 = "llvm.intr.smax"(%v1, %v2) : (i32, i32) -> i32
    %v79 = "llvm.intr.umin"(%v1, %v2) : (i32, i32) -> i32
    %v80 = "llvm.mlir.poison"() : () -> !llvm.array<17 x i32>
    %v81 = "llvm.insertvalue"(%v80, %v1) <{position = array<i64: 0>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v82 = "llvm.insertvalue"(%v81, %v2) <{position = array<i64: 1>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v83 = "llvm.insertvalue"(%v82, %v36) <{position = array<i64: 2>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v84 = "llvm.insertvalue"(%v83, %v39) <{position = array<i64: 3>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v85 = "llvm.insertvalue"(%v84, %v42) <{position = array<i64: 4>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v86 = "llvm.insertvalue"(%v85, %v45) <{position = array<i64: 5>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v87 = "llvm.insertvalue"(%v86, %v48) <{position = array<i64: 6>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v88 = "llvm.insertvalue"(%v87, %v51) <{position = array<i64: 7>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v89 = "llvm.insertvalue"(%v88, %v54) <{position = array<i64: 8>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v90 = "llvm.insertvalue"(%v89, %v57) <{position = array<i64: 9>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v91 = "llvm.insertvalue"(%v90, %v60) <{position = array<i64: 10>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v92 = "llvm.insertvalue"(%v91, %v63) <{position = array<i64: 11>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v93 = "llvm.insertvalue"(%v92, %v66) <{position = array<i64: 12>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v94 = "llvm.insertvalue"(%v93, %v69) <{position = array<i64: 13>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v95 = "llvm.insertvalue"(%v94, %v73) <{position = array<i64: 14>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v96 = "llvm.insertvalue"(%v95, %v78) <{position = array<i64: 15>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v97 = "llvm.insertvalue"(%v96, %v79) <{position = array<i64: 16>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %v98 = "llvm.mlir.poison"() : () -> !llvm.array<15 x i64>
    %v99 = "llvm.insertvalue"(%v98, %v3) <{position = array<i64: 0>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v100 = "llvm.insertvalue"(%v99, %v37) <{position = array<i64: 1>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v101 = "llvm.insertvalue"(%v100, %v40) <{position = array<i64: 2>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v102 = "llvm.insertvalue"(%v101, %v43) <{position = array<i64: 3>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v103 = "llvm.insertvalue"(%v102, %v46) <{position = array<i64: 4>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v104 = "llvm.insertvalue"(%v103, %v49) <{position = array<i64: 5>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v105 = "llvm.insertvalue"(%v104, %v52) <{position = array<i64: 6>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v106 = "llvm.insertvalue"(%v105, %v55) <{position = array<i64: 7>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v107 = "llvm.insertvalue"(%v106, %v58) <{position = array<i64: 8>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v108 = "llvm.insertvalue"(%v107, %v61) <{position = array<i64: 9>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v109 = "llvm.insertvalue"(%v108, %v64) <{position = array<i64: 10>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v110 = "llvm.insertvalue"(%v109, %v67) <{position = array<i64: 11>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v111 = "llvm.insertvalue"(%v110, %v70) <{position = array<i64: 12>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v112 = "llvm.insertvalue"(%v111, %v74) <{position = array<i64: 13>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v113 = "llvm.insertvalue"(%v112, %v77) <{position = array<i64: 14>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %v114 = "llvm.mlir.poison"() : () -> !llvm.array<13 x i8>
    %v115 = "llvm.insertvalue"(%v114, %v5) <{position = array<i64: 0>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v116 = "llvm.insertvalue"(%v115, %v38) <{position = array<i64: 1>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v117 = "llvm.insertvalue"(%v116, %v41) <{position = array<i64: 2>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v118 = "llvm.insertvalue"(%v117, %v44) <{position = array<i64: 3>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v119 = "llvm.insertvalue"(%v118, %v47) <{position = array<i64: 4>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v120 = "llvm.insertvalue"(%v119, %v50) <{position = array<i64: 5>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v121 = "llvm.insertvalue"(%v120, %v53) <{position = array<i64: 6>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v122 = "llvm.insertvalue"(%v121, %v56) <{position = array<i64: 7>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v123 = "llvm.insertvalue"(%v122, %v59) <{position = array<i64: 8>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v124 = "llvm.insertvalue"(%v123, %v62) <{position = array<i64: 9>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v125 = "llvm.insertvalue"(%v124, %v65) <{position = array<i64: 10>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v126 = "llvm.insertvalue"(%v125, %v68) <{position = array<i64: 11>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v127 = "llvm.insertvalue"(%v126, %v71) <{position = array<i64: 12>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %v128 = "llvm.mlir.poison"() : () -> !llvm.array<30 x i1>
    %v129 = "llvm.insertvalue"(%v128, %v6) <{position = array<i64: 0>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v130 = "llvm.insertvalue"(%v129, %v7) <{position = array<i64: 1>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v131 = "llvm.insertvalue"(%v130, %v8) <{position = array<i64: 2>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v132 = "llvm.insertvalue"(%v131, %v9) <{position = array<i64: 3>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v133 = "llvm.insertvalue"(%v132, %v10) <{position = array<i64: 4>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v134 = "llvm.insertvalue"(%v133, %v11) <{position = array<i64: 5>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v135 = "llvm.insertvalue"(%v134, %v12) <{position = array<i64: 6>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v136 = "llvm.insertvalue"(%v135, %v13) <{position = array<i64: 7>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v137 = "llvm.insertvalue"(%v136, %v14) <{position = array<i64: 8>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v138 = "llvm.insertvalue"(%v137, %v15) <{position = array<i64: 9>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v139 = "llvm.insertvalue"(%v138, %v16) <{position = array<i64: 10>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v140 = "llvm.insertvalue"(%v139, %v17) <{position = array<i64: 11>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v141 = "llvm.insertvalue"(%v140, %v18) <{position = array<i64: 12>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v142 = "llvm.insertvalue"(%v141, %v19) <{position = array<i64: 13>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v143 = "llvm.insertvalue"(%v142, %v20) <{position = array<i64: 14>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v144 = "llvm.insertvalue"(%v143, %v21) <{position = array<i64: 15>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v145 = "llvm.insertvalue"(%v144, %v22) <{position = array<i64: 16>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v146 = "llvm.insertvalue"(%v145, %v23) <{position = array<i64: 17>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v147 = "llvm.insertvalue"(%v146, %v24) <{position = array<i64: 18>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v148 = "llvm.insertvalue"(%v147, %v25) <{position = array<i64: 19>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v149 = "llvm.insertvalue"(%v148, %v26) <{position = array<i64: 20>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v150 = "llvm.insertvalue"(%v149, %v27) <{position = array<i64: 21>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v151 = "llvm.insertvalue"(%v150, %v28) <{position = array<i64: 22>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v152 = "llvm.insertvalue"(%v151, %v29) <{position = array<i64: 23>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v153 = "llvm.insertvalue"(%v152, %v30) <{position = array<i64: 24>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v154 = "llvm.insertvalue"(%v153, %v31) <{position = array<i64: 25>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v155 = "llvm.insertvalue"(%v154, %v32) <{position = array<i64: 26>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v156 = "llvm.insertvalue"(%v155, %v33) <{position = array<i64: 27>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v157 = "llvm.insertvalue"(%v156, %v34) <{position = array<i64: 28>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v158 = "llvm.insertvalue"(%v157, %v35) <{position = array<i64: 29>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %v159 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f64>
    %v160 = "llvm.insertvalue"(%v159, %v75) <{position = array<i64: 0>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %v161 = "llvm.insertvalue"(%v160, %v76) <{position = array<i64: 1>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %v162 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v163 = "llvm.alloca"(%v162) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v164 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v165 = "llvm.alloca"(%v164) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v166 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v167 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v165, %v167) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v168 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v168) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v169 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v169) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v170 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v170) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v171 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v171) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v172 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v172) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v173 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v166, %v173) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v174 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v175 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v174, %v175) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v176 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v177 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v176, %v177) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v178 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v179 = "llvm.getelementptr"(%v163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v178, %v179) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v180 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v181 = "llvm.alloca"(%v180) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v182 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v183 = "llvm.alloca"(%v182) <{elem_type = !llvm.array<17 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v97, %v183) <{ordering = 0 : i64}> : (!llvm.array<17 x i32>, !llvm.ptr) -> ()
    %v184 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v185 = "llvm.getelementptr"(%v181, %v184) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v183, %v185) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v186 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v187 = "llvm.alloca"(%v186) <{elem_type = !llvm.array<15 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v113, %v187) <{ordering = 0 : i64}> : (!llvm.array<15 x i64>, !llvm.ptr) -> ()
    %v188 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v189 = "llvm.getelementptr"(%v181, %v188) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v187, %v189) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v190 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v191 = "llvm.alloca"(%v190) <{elem_type = !llvm.array<13 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v127, %v191) <{ordering = 0 : i64}> : (!llvm.array<13 x i8>, !llvm.ptr) -> ()
    %v192 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v193 = "llvm.getelementptr"(%v181, %v192) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v191, %v193) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v194 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v195 = "llvm.alloca"(%v194) <{elem_type = !llvm.array<30 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v158, %v195) <{ordering = 0 : i64}> : (!llvm.array<30 x i1>, !llvm.ptr) -> ()
    %v196 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v197 = "llvm.getelementptr"(%v181, %v196) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v195, %v197) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v198 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v199 = "llvm.alloca"(%v198) <{elem_type = !llvm.array<2 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v161, %v199) <{ordering = 0 : i64}> : (!llvm.array<2 x f64>, !llvm.ptr) -> ()
    %v200 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v201 = "llvm.getelementptr"(%v181, %v200) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v199, %v201) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v202 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v203 = "llvm.load"(%v202) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v204 = "llvm.call"(%v163, %v203, %v181) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v205 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v206 = "llvm.icmp"(%v204, %v205) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v206)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v204) : (i32) -> ()
  ^launched0:
    %v207 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v207) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
