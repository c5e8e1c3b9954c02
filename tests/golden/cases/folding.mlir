// Constants are folded, identities vanish.
// arguments: x y p
// runs: 20
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i8, ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x: i32, %y: i8, %p: !llvm.ptr):
    %v0 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v1 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v2 = "llvm.add"(%v0, %v1) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v3 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v4 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v5 = "llvm.sub"(%v3, %v4) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v6 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v7 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v8 = "llvm.mul"(%v6, %v7) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v9 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v10 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v11 = "llvm.udiv"(%v9, %v10) : (i8, i8) -> i8
    %v12 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v13 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v14 = "llvm.sdiv"(%v12, %v13) : (i8, i8) -> i8
    %v15 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v16 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v17 = "llvm.urem"(%v15, %v16) : (i8, i8) -> i8
    %v18 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v19 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v20 = "llvm.srem"(%v18, %v19) : (i8, i8) -> i8
    %v21 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v22 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v23 = "llvm.and"(%v21, %v22) : (i8, i8) -> i8
    %v24 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v25 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v26 = "llvm.or"(%v24, %v25) : (i8, i8) -> i8
    %v27 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v28 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v29 = "llvm.xor"(%v27, %v28) : (i8, i8) -> i8
    %v30 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v31 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v32 = "llvm.shl"(%v30, %v31) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %v33 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v34 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v35 = "llvm.lshr"(%v33, %v34) : (i8, i8) -> i8
    %v36 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v37 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v38 = "llvm.ashr"(%v36, %v37) : (i8, i8) -> i8
    %v39 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v40 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v41 = "llvm.icmp"(%v39, %v40) <{predicate = 0 : i64}> : (i8, i8) -> i1
    %v42 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v43 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v44 = "llvm.icmp"(%v42, %v43) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %v45 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v46 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v47 = "llvm.icmp"(%v45, %v46) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %v48 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v49 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v50 = "llvm.icmp"(%v48, %v49) <{predicate = 3 : i64}> : (i8, i8) -> i1
    %v51 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v52 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v53 = "llvm.icmp"(%v51, %v52) <{predicate = 4 : i64}> : (i8, i8) -> i1
    %v54 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v55 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v56 = "llvm.icmp"(%v54, %v55) <{predicate = 5 : i64}> : (i8, i8) -> i1
    %v57 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v58 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v59 = "llvm.icmp"(%v57, %v58) <{predicate = 6 : i64}> : (i8, i8) -> i1
    %v60 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v61 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v62 = "llvm.icmp"(%v60, %v61) <{predicate = 7 : i64}> : (i8, i8) -> i1
    %v63 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v64 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v65 = "llvm.icmp"(%v63, %v64) <{predicate = 8 : i64}> : (i8, i8) -> i1
    %v66 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %v67 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v68 = "llvm.icmp"(%v66, %v67) <{predicate = 9 : i64}> : (i8, i8) -> i1
    %v69 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v70 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v71 = "llvm.add"(%v69, %v70) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v72 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v73 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v74 = "llvm.sub"(%v72, %v73) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v75 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v76 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v77 = "llvm.mul"(%v75, %v76) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v78 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v79 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v80 = "llvm.udiv"(%v78, %v79) : (i32, i32) -> i32
    %v81 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v82 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v83 = "llvm.sdiv"(%v81, %v82) : (i32, i32) -> i32
    %v84 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v85 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v86 = "llvm.urem"(%v84, %v85) : (i32, i32) -> i32
    %v87 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v88 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v89 = "llvm.srem"(%v87, %v88) : (i32, i32) -> i32
    %v90 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v91 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v92 = "llvm.and"(%v90, %v91) : (i32, i32) -> i32
    %v93 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v94 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v95 = "llvm.or"(%v93, %v94) : (i32, i32) -> i32
    %v96 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v97 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v98 = "llvm.xor"(%v96, %v97) : (i32, i32) -> i32
    %v99 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v100 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v101 = "llvm.shl"(%v99, %v100) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v102 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v103 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v104 = "llvm.lshr"(%v102, %v103) : (i32, i32) -> i32
    %v105 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v106 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v107 = "llvm.ashr"(%v105, %v106) : (i32, i32) -> i32
    %v108 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v109 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v110 = "llvm.icmp"(%v108, %v109) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %v111 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v112 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v113 = "llvm.icmp"(%v111, %v112) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %v114 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v115 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v116 = "llvm.icmp"(%v114, %v115) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %v117 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v118 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v119 = "llvm.icmp"(%v117, %v118) <{predicate = 3 : i64}> : (i32, i32) -> i1
    %v120 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v121 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v122 = "llvm.icmp"(%v120, %v121) <{predicate = 4 : i64}> : (i32, i32) -> i1
    %v123 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v124 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v125 = "llvm.icmp"(%v123, %v124) <{predicate = 5 : i64}> : (i32, i32) -> i1
    %v126 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v127 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v128 = "llvm.icmp"(%v126, %v127) <{predicate = 6 : i64}> : (i32, i32) -> i1
    %v129 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v130 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v131 = "llvm.icmp"(%v129, %v130) <{predicate = 7 : i64}> : (i32, i32) -> i1
    %v132 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v133 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v134 = "llvm.icmp"(%v132, %v133) <{predicate = 8 : i64}> : (i32, i32) -> i1
    %v135 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %v136 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v137 = "llvm.icmp"(%v135, %v136) <{predicate = 9 : i64}> : (i32, i32) -> i1
    %v138 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v139 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v140 = "llvm.add"(%v138, %v139) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v141 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v142 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v143 = "llvm.sub"(%v141, %v142) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v144 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v145 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v146 = "llvm.mul"(%v144, %v145) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v147 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v148 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v149 = "llvm.udiv"(%v147, %v148) : (i64, i64) -> i64
    %v150 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v151 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v152 = "llvm.sdiv"(%v150, %v151) : (i64, i64) -> i64
    %v153 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v154 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v155 = "llvm.urem"(%v153, %v154) : (i64, i64) -> i64
    %v156 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v157 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v158 = "llvm.srem"(%v156, %v157) : (i64, i64) -> i64
    %v159 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v160 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v161 = "llvm.and"(%v159, %v160) : (i64, i64) -> i64
    %v162 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v163 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v164 = "llvm.or"(%v162, %v163) : (i64, i64) -> i64
    %v165 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v166 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v167 = "llvm.xor"(%v165, %v166) : (i64, i64) -> i64
    %v168 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v169 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v170 = "llvm.shl"(%v168, %v169) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %v171 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v172 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v173 = "llvm.lshr"(%v171, %v172) : (i64, i64) -> i64
    %v174 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v175 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v176 = "llvm.ashr"(%v174, %v175) : (i64, i64) -> i64
    %v177 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v178 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v179 = "llvm.icmp"(%v177, %v178) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %v180 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v181 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v182 = "llvm.icmp"(%v180, %v181) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %v183 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v184 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v185 = "llvm.icmp"(%v183, %v184) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %v186 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v187 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v188 = "llvm.icmp"(%v186, %v187) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %v189 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v190 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v191 = "llvm.icmp"(%v189, %v190) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %v192 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v193 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v194 = "llvm.icmp"(%v192, %v193) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %v195 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v196 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v197 = "llvm.icmp"(%v195, %v196) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %v198 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v199 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v200 = "llvm.icmp"(%v198, %v199) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %v201 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v202 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v203 = "llvm.icmp"(%v201, %v202) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %v204 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %v205 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v206 = "llvm.icmp"(%v204, %v205) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %v207 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v208 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v209 = "llvm.add"(%v207, %v208) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %v210 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v211 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v212 = "llvm.sub"(%v210, %v211) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %v213 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v214 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v215 = "llvm.mul"(%v213, %v214) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %v216 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v217 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v218 = "llvm.udiv"(%v216, %v217) : (i4, i4) -> i4
    %v219 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v220 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v221 = "llvm.sdiv"(%v219, %v220) : (i4, i4) -> i4
    %v222 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v223 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v224 = "llvm.urem"(%v222, %v223) : (i4, i4) -> i4
    %v225 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v226 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v227 = "llvm.srem"(%v225, %v226) : (i4, i4) -> i4
    %v228 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v229 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v230 = "llvm.and"(%v228, %v229) : (i4, i4) -> i4
    %v231 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v232 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v233 = "llvm.or"(%v231, %v232) : (i4, i4) -> i4
    %v234 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v235 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v236 = "llvm.xor"(%v234, %v235) : (i4, i4) -> i4
    %v237 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v238 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v239 = "llvm.shl"(%v237, %v238) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %v240 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v241 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v242 = "llvm.lshr"(%v240, %v241) : (i4, i4) -> i4
    %v243 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v244 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v245 = "llvm.ashr"(%v243, %v244) : (i4, i4) -> i4
    %v246 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v247 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v248 = "llvm.icmp"(%v246, %v247) <{predicate = 0 : i64}> : (i4, i4) -> i1
    %v249 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v250 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v251 = "llvm.icmp"(%v249, %v250) <{predicate = 1 : i64}> : (i4, i4) -> i1
    %v252 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v253 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v254 = "llvm.icmp"(%v252, %v253) <{predicate = 2 : i64}> : (i4, i4) -> i1
    %v255 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v256 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v257 = "llvm.icmp"(%v255, %v256) <{predicate = 3 : i64}> : (i4, i4) -> i1
    %v258 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v259 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v260 = "llvm.icmp"(%v258, %v259) <{predicate = 4 : i64}> : (i4, i4) -> i1
    %v261 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v262 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v263 = "llvm.icmp"(%v261, %v262) <{predicate = 5 : i64}> : (i4, i4) -> i1
    %v264 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v265 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v266 = "llvm.icmp"(%v264, %v265) <{predicate = 6 : i64}> : (i4, i4) -> i1
    %v267 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v268 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v269 = "llvm.icmp"(%v267, %v268) <{predicate = 7 : i64}> : (i4, i4) -> i1
    %v270 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v271 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v272 = "llvm.icmp"(%v270, %v271) <{predicate = 8 : i64}> : (i4, i4) -> i1
    %v273 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %v274 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v275 = "llvm.icmp"(%v273, %v274) <{predicate = 9 : i64}> : (i4, i4) -> i1
    %v276 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v277 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v278 = "llvm.add"(%v276, %v277) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %v279 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v280 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v281 = "llvm.sub"(%v279, %v280) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %v282 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v283 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v284 = "llvm.mul"(%v282, %v283) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %v285 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v286 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v287 = "llvm.udiv"(%v285, %v286) : (i33, i33) -> i33
    %v288 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v289 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v290 = "llvm.sdiv"(%v288, %v289) : (i33, i33) -> i33
    %v291 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v292 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v293 = "llvm.urem"(%v291, %v292) : (i33, i33) -> i33
    %v294 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v295 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v296 = "llvm.srem"(%v294, %v295) : (i33, i33) -> i33
    %v297 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v298 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v299 = "llvm.and"(%v297, %v298) : (i33, i33) -> i33
    %v300 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v301 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v302 = "llvm.or"(%v300, %v301) : (i33, i33) -> i33
    %v303 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v304 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v305 = "llvm.xor"(%v303, %v304) : (i33, i33) -> i33
    %v306 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v307 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v308 = "llvm.shl"(%v306, %v307) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %v309 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v310 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v311 = "llvm.lshr"(%v309, %v310) : (i33, i33) -> i33
    %v312 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v313 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v314 = "llvm.ashr"(%v312, %v313) : (i33, i33) -> i33
    %v315 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v316 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v317 = "llvm.icmp"(%v315, %v316) <{predicate = 0 : i64}> : (i33, i33) -> i1
    %v318 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v319 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v320 = "llvm.icmp"(%v318, %v319) <{predicate = 1 : i64}> : (i33, i33) -> i1
    %v321 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v322 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v323 = "llvm.icmp"(%v321, %v322) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %v324 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v325 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v326 = "llvm.icmp"(%v324, %v325) <{predicate = 3 : i64}> : (i33, i33) -> i1
    %v327 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v328 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v329 = "llvm.icmp"(%v327, %v328) <{predicate = 4 : i64}> : (i33, i33) -> i1
    %v330 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v331 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v332 = "llvm.icmp"(%v330, %v331) <{predicate = 5 : i64}> : (i33, i33) -> i1
    %v333 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v334 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v335 = "llvm.icmp"(%v333, %v334) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %v336 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v337 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v338 = "llvm.icmp"(%v336, %v337) <{predicate = 7 : i64}> : (i33, i33) -> i1
    %v339 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v340 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v341 = "llvm.icmp"(%v339, %v340) <{predicate = 8 : i64}> : (i33, i33) -> i1
    %v342 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %v343 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v344 = "llvm.icmp"(%v342, %v343) <{predicate = 9 : i64}> : (i33, i33) -> i1
    %v345 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v346 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v347 = "llvm.icmp"(%v345, %v346) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v348 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v349 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v350 = "llvm.icmp"(%v348, %v349) <{predicate = 1 : i64}> : (i1, i1) -> i1
    %v351 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v352 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v353 = "llvm.icmp"(%v351, %v352) <{predicate = 2 : i64}> : (i1, i1) -> i1
    %v354 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v355 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v356 = "llvm.icmp"(%v354, %v355) <{predicate = 3 : i64}> : (i1, i1) -> i1
    %v357 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v358 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v359 = "llvm.icmp"(%v357, %v358) <{predicate = 4 : i64}> : (i1, i1) -> i1
    %v360 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v361 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v362 = "llvm.icmp"(%v360, %v361) <{predicate = 5 : i64}> : (i1, i1) -> i1
    %v363 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v364 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v365 = "llvm.icmp"(%v363, %v364) <{predicate = 6 : i64}> : (i1, i1) -> i1
    %v366 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v367 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v368 = "llvm.icmp"(%v366, %v367) <{predicate = 7 : i64}> : (i1, i1) -> i1
    %v369 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v370 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v371 = "llvm.icmp"(%v369, %v370) <{predicate = 8 : i64}> : (i1, i1) -> i1
    %v372 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v373 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v374 = "llvm.icmp"(%v372, %v373) <{predicate = 9 : i64}> : (i1, i1) -> i1
    %v375 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v376 = "llvm.add"(%x, %v375) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v377 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v378 = "llvm.add"(%v377, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v379 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v380 = "llvm.sub"(%x, %v379) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v381 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v382 = "llvm.sub"(%v381, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v383 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v384 = "llvm.mul"(%x, %v383) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v385 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v386 = "llvm.mul"(%v385, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v387 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v388 = "llvm.or"(%x, %v387) : (i32, i32) -> i32
    %v389 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v390 = "llvm.or"(%v389, %x) : (i32, i32) -> i32
    %v391 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v392 = "llvm.xor"(%x, %v391) : (i32, i32) -> i32
    %v393 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v394 = "llvm.xor"(%v393, %x) : (i32, i32) -> i32
    %v395 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v396 = "llvm.and"(%x, %v395) : (i32, i32) -> i32
    %v397 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v398 = "llvm.and"(%v397, %x) : (i32, i32) -> i32
    %v399 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v400 = "llvm.shl"(%x, %v399) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v401 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v402 = "llvm.shl"(%v401, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v403 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v404 = "llvm.lshr"(%x, %v403) : (i32, i32) -> i32
    %v405 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v406 = "llvm.lshr"(%v405, %x) : (i32, i32) -> i32
    %v407 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v408 = "llvm.ashr"(%x, %v407) : (i32, i32) -> i32
    %v409 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v410 = "llvm.ashr"(%v409, %x) : (i32, i32) -> i32
    %v411 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v412 = "llvm.mul"(%x, %v411) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v413 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v414 = "llvm.mul"(%v413, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v415 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v416 = "llvm.udiv"(%x, %v415) : (i32, i32) -> i32
    %v417 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v418 = "llvm.udiv"(%v417, %x) : (i32, i32) -> i32
    %v419 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v420 = "llvm.sdiv"(%x, %v419) : (i32, i32) -> i32
    %v421 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v422 = "llvm.sdiv"(%v421, %x) : (i32, i32) -> i32
    %v423 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %v424 = "llvm.and"(%x, %v423) : (i32, i32) -> i32
    %v425 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %v426 = "llvm.and"(%v425, %x) : (i32, i32) -> i32
    %v427 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v428 = "llvm.zext"(%v427) : (i1) -> i32
    %v429 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v430 = "llvm.sext"(%v429) : (i1) -> i32
    %v431 = "llvm.mlir.constant"() <{value = 511 : i32}> : () -> i32
    %v432 = "llvm.trunc"(%v431) : (i32) -> i8
    %v433 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i64
    %v434 = "llvm.inttoptr"(%v433) : (i64) -> !llvm.ptr
    %v435 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %v436 = "llvm.inttoptr"(%v435) : (i32) -> !llvm.ptr
    %v437 = "llvm.ptrtoint"(%v436) : (!llvm.ptr) -> i64
    %v438 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i8>
    %v439 = "llvm.insertvalue"(%v438, %v2) <{position = array<i64: 0>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v440 = "llvm.insertvalue"(%v439, %v5) <{position = array<i64: 1>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v441 = "llvm.insertvalue"(%v440, %v8) <{position = array<i64: 2>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v442 = "llvm.insertvalue"(%v441, %v11) <{position = array<i64: 3>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v443 = "llvm.insertvalue"(%v442, %v14) <{position = array<i64: 4>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v444 = "llvm.insertvalue"(%v443, %v17) <{position = array<i64: 5>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v445 = "llvm.insertvalue"(%v444, %v20) <{position = array<i64: 6>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v446 = "llvm.insertvalue"(%v445, %v23) <{position = array<i64: 7>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v447 = "llvm.insertvalue"(%v446, %v26) <{position = array<i64: 8>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v448 = "llvm.insertvalue"(%v447, %v29) <{position = array<i64: 9>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v449 = "llvm.insertvalue"(%v448, %v32) <{position = array<i64: 10>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v450 = "llvm.insertvalue"(%v449, %v35) <{position = array<i64: 11>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v451 = "llvm.insertvalue"(%v450, %v38) <{position = array<i64: 12>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v452 = "llvm.insertvalue"(%v451, %v432) <{position = array<i64: 13>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %v453 = "llvm.mlir.poison"() : () -> !llvm.array<60 x i1>
    %v454 = "llvm.insertvalue"(%v453, %v41) <{position = array<i64: 0>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v455 = "llvm.insertvalue"(%v454, %v44) <{position = array<i64: 1>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v456 = "llvm.insertvalue"(%v455, %v47) <{position = array<i64: 2>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v457 = "llvm.insertvalue"(%v456, %v50) <{position = array<i64: 3>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v458 = "llvm.insertvalue"(%v457, %v53) <{position = array<i64: 4>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v459 = "llvm.insertvalue"(%v458, %v56) <{position = array<i64: 5>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v460 = "llvm.insertvalue"(%v459, %v59) <{position = array<i64: 6>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v461 = "llvm.insertvalue"(%v460, %v62) <{position = array<i64: 7>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v462 = "llvm.insertvalue"(%v461, %v65) <{position = array<i64: 8>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v463 = "llvm.insertvalue"(%v462, %v68) <{position = array<i64: 9>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v464 = "llvm.insertvalue"(%v463, %v110) <{position = array<i64: 10>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v465 = "llvm.insertvalue"(%v464, %v113) <{position = array<i64: 11>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v466 = "llvm.insertvalue"(%v465, %v116) <{position = array<i64: 12>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v467 = "llvm.insertvalue"(%v466, %v119) <{position = array<i64: 13>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v468 = "llvm.insertvalue"(%v467, %v122) <{position = array<i64: 14>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v469 = "llvm.insertvalue"(%v468, %v125) <{position = array<i64: 15>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v470 = "llvm.insertvalue"(%v469, %v128) <{position = array<i64: 16>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v471 = "llvm.insertvalue"(%v470, %v131) <{position = array<i64: 17>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v472 = "llvm.insertvalue"(%v471, %v134) <{position = array<i64: 18>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v473 = "llvm.insertvalue"(%v472, %v137) <{position = array<i64: 19>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v474 = "llvm.insertvalue"(%v473, %v179) <{position = array<i64: 20>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v475 = "llvm.insertvalue"(%v474, %v182) <{position = array<i64: 21>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v476 = "llvm.insertvalue"(%v475, %v185) <{position = array<i64: 22>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v477 = "llvm.insertvalue"(%v476, %v188) <{position = array<i64: 23>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v478 = "llvm.insertvalue"(%v477, %v191) <{position = array<i64: 24>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v479 = "llvm.insertvalue"(%v478, %v194) <{position = array<i64: 25>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v480 = "llvm.insertvalue"(%v479, %v197) <{position = array<i64: 26>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v481 = "llvm.insertvalue"(%v480, %v200) <{position = array<i64: 27>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v482 = "llvm.insertvalue"(%v481, %v203) <{position = array<i64: 28>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v483 = "llvm.insertvalue"(%v482, %v206) <{position = array<i64: 29>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v484 = "llvm.insertvalue"(%v483, %v248) <{position = array<i64: 30>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v485 = "llvm.insertvalue"(%v484, %v251) <{position = array<i64: 31>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v486 = "llvm.insertvalue"(%v485, %v254) <{position = array<i64: 32>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v487 = "llvm.insertvalue"(%v486, %v257) <{position = array<i64: 33>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v488 = "llvm.insertvalue"(%v487, %v260) <{position = array<i64: 34>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v489 = "llvm.insertvalue"(%v488, %v263) <{position = array<i64: 35>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v490 = "llvm.insertvalue"(%v489, %v266) <{position = array<i64: 36>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v491 = "llvm.insertvalue"(%v490, %v269) <{position = array<i64: 37>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v492 = "llvm.insertvalue"(%v491, %v272) <{position = array<i64: 38>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v493 = "llvm.insertvalue"(%v492, %v275) <{position = array<i64: 39>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v494 = "llvm.insertvalue"(%v493, %v317) <{position = array<i64: 40>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v495 = "llvm.insertvalue"(%v494, %v320) <{position = array<i64: 41>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v496 = "llvm.insertvalue"(%v495, %v323) <{position = array<i64: 42>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v497 = "llvm.insertvalue"(%v496, %v326) <{position = array<i64: 43>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v498 = "llvm.insertvalue"(%v497, %v329) <{position = array<i64: 44>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v499 = "llvm.insertvalue"(%v498, %v332) <{position = array<i64: 45>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v500 = "llvm.insertvalue"(%v499, %v335) <{position = array<i64: 46>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v501 = "llvm.insertvalue"(%v500, %v338) <{position = array<i64: 47>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v502 = "llvm.insertvalue"(%v501, %v341) <{position = array<i64: 48>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v503 = "llvm.insertvalue"(%v502, %v344) <{position = array<i64: 49>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v504 = "llvm.insertvalue"(%v503, %v347) <{position = array<i64: 50>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v505 = "llvm.insertvalue"(%v504, %v350) <{position = array<i64: 51>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v506 = "llvm.insertvalue"(%v505, %v353) <{position = array<i64: 52>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v507 = "llvm.insertvalue"(%v506, %v356) <{position = array<i64: 53>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v508 = "llvm.insertvalue"(%v507, %v359) <{position = array<i64: 54>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v509 = "llvm.insertvalue"(%v508, %v362) <{position = array<i64: 55>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v510 = "llvm.insertvalue"(%v509, %v365) <{position = array<i64: 56>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v511 = "llvm.insertvalue"(%v510, %v368) <{position = array<i64: 57>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v512 = "llvm.insertvalue"(%v511, %v371) <{position = array<i64: 58>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v513 = "llvm.insertvalue"(%v512, %v374) <{position = array<i64: 59>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %v514 = "llvm.mlir.poison"() : () -> !llvm.array<41 x i32>
    %v515 = "llvm.insertvalue"(%v514, %v71) <{position = array<i64: 0>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v516 = "llvm.insertvalue"(%v515, %v74) <{position = array<i64: 1>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v517 = "llvm.insertvalue"(%v516, %v77) <{position = array<i64: 2>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v518 = "llvm.insertvalue"(%v517, %v80) <{position = array<i64: 3>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v519 = "llvm.insertvalue"(%v518, %v83) <{position = array<i64: 4>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v520 = "llvm.insertvalue"(%v519, %v86) <{position = array<i64: 5>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v521 = "llvm.insertvalue"(%v520, %v89) <{position = array<i64: 6>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v522 = "llvm.insertvalue"(%v521, %v92) <{position = array<i64: 7>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v523 = "llvm.insertvalue"(%v522, %v95) <{position = array<i64: 8>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v524 = "llvm.insertvalue"(%v523, %v98) <{position = array<i64: 9>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v525 = "llvm.insertvalue"(%v524, %v101) <{position = array<i64: 10>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v526 = "llvm.insertvalue"(%v525, %v104) <{position = array<i64: 11>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v527 = "llvm.insertvalue"(%v526, %v107) <{position = array<i64: 12>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v528 = "llvm.insertvalue"(%v527, %v376) <{position = array<i64: 13>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v529 = "llvm.insertvalue"(%v528, %v378) <{position = array<i64: 14>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v530 = "llvm.insertvalue"(%v529, %v380) <{position = array<i64: 15>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v531 = "llvm.insertvalue"(%v530, %v382) <{position = array<i64: 16>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v532 = "llvm.insertvalue"(%v531, %v384) <{position = array<i64: 17>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v533 = "llvm.insertvalue"(%v532, %v386) <{position = array<i64: 18>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v534 = "llvm.insertvalue"(%v533, %v388) <{position = array<i64: 19>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v535 = "llvm.insertvalue"(%v534, %v390) <{position = array<i64: 20>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v536 = "llvm.insertvalue"(%v535, %v392) <{position = array<i64: 21>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v537 = "llvm.insertvalue"(%v536, %v394) <{position = array<i64: 22>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v538 = "llvm.insertvalue"(%v537, %v396) <{position = array<i64: 23>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v539 = "llvm.insertvalue"(%v538, %v398) <{position = array<i64: 24>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v540 = "llvm.insertvalue"(%v539, %v400) <{position = array<i64: 25>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v541 = "llvm.insertvalue"(%v540, %v402) <{position = array<i64: 26>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v542 = "llvm.insertvalue"(%v541, %v404) <{position = array<i64: 27>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v543 = "llvm.insertvalue"(%v542, %v406) <{position = array<i64: 28>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v544 = "llvm.insertvalue"(%v543, %v408) <{position = array<i64: 29>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v545 = "llvm.insertvalue"(%v544, %v410) <{position = array<i64: 30>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v546 = "llvm.insertvalue"(%v545, %v412) <{position = array<i64: 31>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v547 = "llvm.insertvalue"(%v546, %v414) <{position = array<i64: 32>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v548 = "llvm.insertvalue"(%v547, %v416) <{position = array<i64: 33>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v549 = "llvm.insertvalue"(%v548, %v418) <{position = array<i64: 34>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v550 = "llvm.insertvalue"(%v549, %v420) <{position = array<i64: 35>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v551 = "llvm.insertvalue"(%v550, %v422) <{position = array<i64: 36>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v552 = "llvm.insertvalue"(%v551, %v424) <{position = array<i64: 37>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v553 = "llvm.insertvalue"(%v552, %v426) <{position = array<i64: 38>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v554 = "llvm.insertvalue"(%v553, %v428) <{position = array<i64: 39>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v555 = "llvm.insertvalue"(%v554, %v430) <{position = array<i64: 40>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %v556 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i64>
    %v557 = "llvm.insertvalue"(%v556, %v140) <{position = array<i64: 0>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v558 = "llvm.insertvalue"(%v557, %v143) <{position = array<i64: 1>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v559 = "llvm.insertvalue"(%v558, %v146) <{position = array<i64: 2>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v560 = "llvm.insertvalue"(%v559, %v149) <{position = array<i64: 3>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v561 = "llvm.insertvalue"(%v560, %v152) <{position = array<i64: 4>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v562 = "llvm.insertvalue"(%v561, %v155) <{position = array<i64: 5>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v563 = "llvm.insertvalue"(%v562, %v158) <{position = array<i64: 6>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v564 = "llvm.insertvalue"(%v563, %v161) <{position = array<i64: 7>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v565 = "llvm.insertvalue"(%v564, %v164) <{position = array<i64: 8>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v566 = "llvm.insertvalue"(%v565, %v167) <{position = array<i64: 9>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v567 = "llvm.insertvalue"(%v566, %v170) <{position = array<i64: 10>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v568 = "llvm.insertvalue"(%v567, %v173) <{position = array<i64: 11>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v569 = "llvm.insertvalue"(%v568, %v176) <{position = array<i64: 12>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v570 = "llvm.insertvalue"(%v569, %v437) <{position = array<i64: 13>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %v571 = "llvm.mlir.poison"() : () -> !llvm.array<13 x i4>
    %v572 = "llvm.insertvalue"(%v571, %v209) <{position = array<i64: 0>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v573 = "llvm.insertvalue"(%v572, %v212) <{position = array<i64: 1>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v574 = "llvm.insertvalue"(%v573, %v215) <{position = array<i64: 2>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v575 = "llvm.insertvalue"(%v574, %v218) <{position = array<i64: 3>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v576 = "llvm.insertvalue"(%v575, %v221) <{position = array<i64: 4>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v577 = "llvm.insertvalue"(%v576, %v224) <{position = array<i64: 5>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v578 = "llvm.insertvalue"(%v577, %v227) <{position = array<i64: 6>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v579 = "llvm.insertvalue"(%v578, %v230) <{position = array<i64: 7>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v580 = "llvm.insertvalue"(%v579, %v233) <{position = array<i64: 8>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v581 = "llvm.insertvalue"(%v580, %v236) <{position = array<i64: 9>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v582 = "llvm.insertvalue"(%v581, %v239) <{position = array<i64: 10>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v583 = "llvm.insertvalue"(%v582, %v242) <{position = array<i64: 11>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v584 = "llvm.insertvalue"(%v583, %v245) <{position = array<i64: 12>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %v585 = "llvm.mlir.poison"() : () -> !llvm.array<13 x i33>
    %v586 = "llvm.insertvalue"(%v585, %v278) <{position = array<i64: 0>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v587 = "llvm.insertvalue"(%v586, %v281) <{position = array<i64: 1>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v588 = "llvm.insertvalue"(%v587, %v284) <{position = array<i64: 2>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v589 = "llvm.insertvalue"(%v588, %v287) <{position = array<i64: 3>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v590 = "llvm.insertvalue"(%v589, %v290) <{position = array<i64: 4>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v591 = "llvm.insertvalue"(%v590, %v293) <{position = array<i64: 5>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v592 = "llvm.insertvalue"(%v591, %v296) <{position = array<i64: 6>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v593 = "llvm.insertvalue"(%v592, %v299) <{position = array<i64: 7>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v594 = "llvm.insertvalue"(%v593, %v302) <{position = array<i64: 8>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v595 = "llvm.insertvalue"(%v594, %v305) <{position = array<i64: 9>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v596 = "llvm.insertvalue"(%v595, %v308) <{position = array<i64: 10>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v597 = "llvm.insertvalue"(%v596, %v311) <{position = array<i64: 11>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v598 = "llvm.insertvalue"(%v597, %v314) <{position = array<i64: 12>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %v599 = "llvm.mlir.poison"() : () -> !llvm.array<1 x ptr>
    %v600 = "llvm.insertvalue"(%v599, %v434) <{position = array<i64: 0>}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> !llvm.array<1 x ptr>
    %v601 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v602 = "llvm.alloca"(%v601) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v603 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v604 = "llvm.alloca"(%v603) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v605 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v606 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v604, %v606) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v607 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v605, %v607) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v608 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v605, %v608) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v609 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v605, %v609) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v610 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v605, %v610) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v611 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v605, %v611) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v612 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v605, %v612) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v613 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v614 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v613, %v614) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v615 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v616 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v615, %v616) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v617 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v618 = "llvm.getelementptr"(%v602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v617, %v618) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v619 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %v620 = "llvm.alloca"(%v619) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v621 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v622 = "llvm.alloca"(%v621) <{elem_type = !llvm.array<14 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v452, %v622) <{ordering = 0 : i64}> : (!llvm.array<14 x i8>, !llvm.ptr) -> ()
    %v623 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v624 = "llvm.getelementptr"(%v620, %v623) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v622, %v624) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v625 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v626 = "llvm.alloca"(%v625) <{elem_type = !llvm.array<60 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v513, %v626) <{ordering = 0 : i64}> : (!llvm.array<60 x i1>, !llvm.ptr) -> ()
    %v627 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v628 = "llvm.getelementptr"(%v620, %v627) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v626, %v628) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v629 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v630 = "llvm.alloca"(%v629) <{elem_type = !llvm.array<41 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v555, %v630) <{ordering = 0 : i64}> : (!llvm.array<41 x i32>, !llvm.ptr) -> ()
    %v631 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v632 = "llvm.getelementptr"(%v620, %v631) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v630, %v632) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v633 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v634 = "llvm.alloca"(%v633) <{elem_type = !llvm.array<14 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v570, %v634) <{ordering = 0 : i64}> : (!llvm.array<14 x i64>, !llvm.ptr) -> ()
    %v635 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v636 = "llvm.getelementptr"(%v620, %v635) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v634, %v636) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v637 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v638 = "llvm.alloca"(%v637) <{elem_type = !llvm.array<13 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v584, %v638) <{ordering = 0 : i64}> : (!llvm.array<13 x i4>, !llvm.ptr) -> ()
    %v639 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v640 = "llvm.getelementptr"(%v620, %v639) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v638, %v640) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v641 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v642 = "llvm.alloca"(%v641) <{elem_type = !llvm.array<13 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v598, %v642) <{ordering = 0 : i64}> : (!llvm.array<13 x i33>, !llvm.ptr) -> ()
    %v643 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v644 = "llvm.getelementptr"(%v620, %v643) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v642, %v644) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v645 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v646 = "llvm.alloca"(%v645) <{elem_type = !llvm.array<1 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v600, %v646) <{ordering = 0 : i64}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> ()
    %v647 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v648 = "llvm.getelementptr"(%v620, %v647) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v646, %v648) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v649 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v650 = "llvm.load"(%v649) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v651 = "llvm.call"(%v602, %v650, %v620) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v652 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v653 = "llvm.icmp"(%v651, %v652) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v653)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v651) : (i32) -> ()
  ^launched0:
    %v654 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v654) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
