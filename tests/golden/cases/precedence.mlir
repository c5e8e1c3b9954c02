// Every integer op inside every other.
// arguments: a b c
// runs: 60
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i32, %b: i32, %c: i32):
    %v0 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v1 = "llvm.add"(%a, %v0) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v2 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v3 = "llvm.add"(%v1, %v2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v4 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v5 = "llvm.add"(%a, %v4) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v6 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v7 = "llvm.sub"(%a, %v6) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v8 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v9 = "llvm.add"(%v7, %v8) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v10 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v11 = "llvm.add"(%a, %v10) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v12 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v13 = "llvm.mul"(%a, %v12) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v14 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v15 = "llvm.add"(%v13, %v14) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v16 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v17 = "llvm.add"(%a, %v16) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v18 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v19 = "llvm.and"(%a, %v18) : (i32, i32) -> i32
    %v20 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v21 = "llvm.add"(%v19, %v20) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v22 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v23 = "llvm.add"(%a, %v22) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v24 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v25 = "llvm.xor"(%a, %v24) : (i32, i32) -> i32
    %v26 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v27 = "llvm.add"(%v25, %v26) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v28 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v29 = "llvm.add"(%a, %v28) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v30 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v31 = "llvm.shl"(%a, %v30) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v32 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v33 = "llvm.add"(%v31, %v32) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v34 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v35 = "llvm.add"(%a, %v34) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v36 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v37 = "llvm.ashr"(%a, %v36) : (i32, i32) -> i32
    %v38 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v39 = "llvm.add"(%v37, %v38) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v40 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v41 = "llvm.add"(%a, %v40) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v42 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v43 = "llvm.udiv"(%a, %v42) : (i32, i32) -> i32
    %v44 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v45 = "llvm.add"(%v43, %v44) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v46 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v47 = "llvm.add"(%a, %v46) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v48 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v49 = "llvm.add"(%a, %v48) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v50 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v51 = "llvm.sub"(%v49, %v50) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v52 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v53 = "llvm.sub"(%a, %v52) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v54 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v55 = "llvm.sub"(%a, %v54) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v56 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v57 = "llvm.sub"(%v55, %v56) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v58 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v59 = "llvm.sub"(%a, %v58) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v60 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v61 = "llvm.mul"(%a, %v60) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v62 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v63 = "llvm.sub"(%v61, %v62) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v64 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v65 = "llvm.sub"(%a, %v64) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v66 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v67 = "llvm.and"(%a, %v66) : (i32, i32) -> i32
    %v68 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v69 = "llvm.sub"(%v67, %v68) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v70 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v71 = "llvm.sub"(%a, %v70) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v72 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v73 = "llvm.xor"(%a, %v72) : (i32, i32) -> i32
    %v74 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v75 = "llvm.sub"(%v73, %v74) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v76 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v77 = "llvm.sub"(%a, %v76) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v78 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v79 = "llvm.shl"(%a, %v78) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v80 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v81 = "llvm.sub"(%v79, %v80) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v82 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v83 = "llvm.sub"(%a, %v82) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v84 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v85 = "llvm.ashr"(%a, %v84) : (i32, i32) -> i32
    %v86 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v87 = "llvm.sub"(%v85, %v86) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v88 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v89 = "llvm.sub"(%a, %v88) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v90 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v91 = "llvm.udiv"(%a, %v90) : (i32, i32) -> i32
    %v92 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v93 = "llvm.sub"(%v91, %v92) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v94 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v95 = "llvm.sub"(%a, %v94) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v96 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v97 = "llvm.add"(%a, %v96) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v98 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v99 = "llvm.mul"(%v97, %v98) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v100 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v101 = "llvm.mul"(%a, %v100) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v102 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v103 = "llvm.sub"(%a, %v102) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v104 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v105 = "llvm.mul"(%v103, %v104) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v106 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v107 = "llvm.mul"(%a, %v106) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v108 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v109 = "llvm.mul"(%a, %v108) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v110 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v111 = "llvm.mul"(%v109, %v110) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v112 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v113 = "llvm.mul"(%a, %v112) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v114 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v115 = "llvm.and"(%a, %v114) : (i32, i32) -> i32
    %v116 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v117 = "llvm.mul"(%v115, %v116) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v118 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v119 = "llvm.mul"(%a, %v118) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v120 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v121 = "llvm.xor"(%a, %v120) : (i32, i32) -> i32
    %v122 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v123 = "llvm.mul"(%v121, %v122) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v124 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v125 = "llvm.mul"(%a, %v124) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v126 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v127 = "llvm.shl"(%a, %v126) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v128 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v129 = "llvm.mul"(%v127, %v128) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v130 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v131 = "llvm.mul"(%a, %v130) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v132 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v133 = "llvm.ashr"(%a, %v132) : (i32, i32) -> i32
    %v134 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v135 = "llvm.mul"(%v133, %v134) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v136 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v137 = "llvm.mul"(%a, %v136) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v138 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v139 = "llvm.udiv"(%a, %v138) : (i32, i32) -> i32
    %v140 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v141 = "llvm.mul"(%v139, %v140) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v142 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v143 = "llvm.mul"(%a, %v142) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v144 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v145 = "llvm.add"(%a, %v144) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v146 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v147 = "llvm.and"(%v145, %v146) : (i32, i32) -> i32
    %v148 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v149 = "llvm.and"(%a, %v148) : (i32, i32) -> i32
    %v150 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v151 = "llvm.sub"(%a, %v150) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v152 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v153 = "llvm.and"(%v151, %v152) : (i32, i32) -> i32
    %v154 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v155 = "llvm.and"(%a, %v154) : (i32, i32) -> i32
    %v156 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v157 = "llvm.mul"(%a, %v156) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v158 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v159 = "llvm.and"(%v157, %v158) : (i32, i32) -> i32
    %v160 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v161 = "llvm.and"(%a, %v160) : (i32, i32) -> i32
    %v162 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v163 = "llvm.and"(%a, %v162) : (i32, i32) -> i32
    %v164 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v165 = "llvm.and"(%v163, %v164) : (i32, i32) -> i32
    %v166 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v167 = "llvm.and"(%a, %v166) : (i32, i32) -> i32
    %v168 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v169 = "llvm.xor"(%a, %v168) : (i32, i32) -> i32
    %v170 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v171 = "llvm.and"(%v169, %v170) : (i32, i32) -> i32
    %v172 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v173 = "llvm.and"(%a, %v172) : (i32, i32) -> i32
    %v174 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v175 = "llvm.shl"(%a, %v174) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v176 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v177 = "llvm.and"(%v175, %v176) : (i32, i32) -> i32
    %v178 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v179 = "llvm.and"(%a, %v178) : (i32, i32) -> i32
    %v180 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v181 = "llvm.ashr"(%a, %v180) : (i32, i32) -> i32
    %v182 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v183 = "llvm.and"(%v181, %v182) : (i32, i32) -> i32
    %v184 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v185 = "llvm.and"(%a, %v184) : (i32, i32) -> i32
    %v186 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v187 = "llvm.udiv"(%a, %v186) : (i32, i32) -> i32
    %v188 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v189 = "llvm.and"(%v187, %v188) : (i32, i32) -> i32
    %v190 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v191 = "llvm.and"(%a, %v190) : (i32, i32) -> i32
    %v192 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v193 = "llvm.add"(%a, %v192) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v194 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v195 = "llvm.xor"(%v193, %v194) : (i32, i32) -> i32
    %v196 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v197 = "llvm.xor"(%a, %v196) : (i32, i32) -> i32
    %v198 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v199 = "llvm.sub"(%a, %v198) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v200 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v201 = "llvm.xor"(%v199, %v200) : (i32, i32) -> i32
    %v202 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v203 = "llvm.xor"(%a, %v202) : (i32, i32) -> i32
    %v204 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v205 = "llvm.mul"(%a, %v204) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v206 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v207 = "llvm.xor"(%v205, %v206) : (i32, i32) -> i32
    %v208 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v209 = "llvm.xor"(%a, %v208) : (i32, i32) -> i32
    %v210 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v211 = "llvm.and"(%a, %v210) : (i32, i32) -> i32
    %v212 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v213 = "llvm.xor"(%v211, %v212) : (i32, i32) -> i32
    %v214 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v215 = "llvm.xor"(%a, %v214) : (i32, i32) -> i32
    %v216 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v217 = "llvm.xor"(%a, %v216) : (i32, i32) -> i32
    %v218 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v219 = "llvm.xor"(%v217, %v218) : (i32, i32) -> i32
    %v220 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v221 = "llvm.xor"(%a, %v220) : (i32, i32) -> i32
    %v222 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v223 = "llvm.shl"(%a, %v222) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v224 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v225 = "llvm.xor"(%v223, %v224) : (i32, i32) -> i32
    %v226 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v227 = "llvm.xor"(%a, %v226) : (i32, i32) -> i32
    %v228 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v229 = "llvm.ashr"(%a, %v228) : (i32, i32) -> i32
    %v230 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v231 = "llvm.xor"(%v229, %v230) : (i32, i32) -> i32
    %v232 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v233 = "llvm.xor"(%a, %v232) : (i32, i32) -> i32
    %v234 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v235 = "llvm.udiv"(%a, %v234) : (i32, i32) -> i32
    %v236 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v237 = "llvm.xor"(%v235, %v236) : (i32, i32) -> i32
    %v238 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v239 = "llvm.xor"(%a, %v238) : (i32, i32) -> i32
    %v240 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v241 = "llvm.add"(%a, %v240) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v242 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v243 = "llvm.shl"(%v241, %v242) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v244 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v245 = "llvm.shl"(%a, %v244) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v246 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v247 = "llvm.sub"(%a, %v246) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v248 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v249 = "llvm.shl"(%v247, %v248) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v250 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v251 = "llvm.shl"(%a, %v250) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v252 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v253 = "llvm.mul"(%a, %v252) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v254 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v255 = "llvm.shl"(%v253, %v254) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v256 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v257 = "llvm.shl"(%a, %v256) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v258 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v259 = "llvm.and"(%a, %v258) : (i32, i32) -> i32
    %v260 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v261 = "llvm.shl"(%v259, %v260) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v262 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v263 = "llvm.shl"(%a, %v262) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v264 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v265 = "llvm.xor"(%a, %v264) : (i32, i32) -> i32
    %v266 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v267 = "llvm.shl"(%v265, %v266) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v268 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v269 = "llvm.shl"(%a, %v268) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v270 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v271 = "llvm.shl"(%a, %v270) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v272 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v273 = "llvm.shl"(%v271, %v272) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v274 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v275 = "llvm.shl"(%a, %v274) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v276 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v277 = "llvm.ashr"(%a, %v276) : (i32, i32) -> i32
    %v278 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v279 = "llvm.shl"(%v277, %v278) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v280 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v281 = "llvm.shl"(%a, %v280) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v282 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v283 = "llvm.udiv"(%a, %v282) : (i32, i32) -> i32
    %v284 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v285 = "llvm.shl"(%v283, %v284) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v286 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v287 = "llvm.shl"(%a, %v286) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v288 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v289 = "llvm.add"(%a, %v288) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v290 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v291 = "llvm.ashr"(%v289, %v290) : (i32, i32) -> i32
    %v292 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v293 = "llvm.ashr"(%a, %v292) : (i32, i32) -> i32
    %v294 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v295 = "llvm.sub"(%a, %v294) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v296 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v297 = "llvm.ashr"(%v295, %v296) : (i32, i32) -> i32
    %v298 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v299 = "llvm.ashr"(%a, %v298) : (i32, i32) -> i32
    %v300 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v301 = "llvm.mul"(%a, %v300) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v302 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v303 = "llvm.ashr"(%v301, %v302) : (i32, i32) -> i32
    %v304 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v305 = "llvm.ashr"(%a, %v304) : (i32, i32) -> i32
    %v306 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v307 = "llvm.and"(%a, %v306) : (i32, i32) -> i32
    %v308 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v309 = "llvm.ashr"(%v307, %v308) : (i32, i32) -> i32
    %v310 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v311 = "llvm.ashr"(%a, %v310) : (i32, i32) -> i32
    %v312 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v313 = "llvm.xor"(%a, %v312) : (i32, i32) -> i32
    %v314 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v315 = "llvm.ashr"(%v313, %v314) : (i32, i32) -> i32
    %v316 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v317 = "llvm.ashr"(%a, %v316) : (i32, i32) -> i32
    %v318 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v319 = "llvm.shl"(%a, %v318) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v320 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v321 = "llvm.ashr"(%v319, %v320) : (i32, i32) -> i32
    %v322 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v323 = "llvm.ashr"(%a, %v322) : (i32, i32) -> i32
    %v324 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v325 = "llvm.ashr"(%a, %v324) : (i32, i32) -> i32
    %v326 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v327 = "llvm.ashr"(%v325, %v326) : (i32, i32) -> i32
    %v328 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v329 = "llvm.ashr"(%a, %v328) : (i32, i32) -> i32
    %v330 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v331 = "llvm.udiv"(%a, %v330) : (i32, i32) -> i32
    %v332 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v333 = "llvm.ashr"(%v331, %v332) : (i32, i32) -> i32
    %v334 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v335 = "llvm.ashr"(%a, %v334) : (i32, i32) -> i32
    %v336 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v337 = "llvm.add"(%a, %v336) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v338 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v339 = "llvm.udiv"(%v337, %v338) : (i32, i32) -> i32
    %v340 = "llvm.add"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v341 = "llvm.udiv"(%a, %v340) : (i32, i32) -> i32
    %v342 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v343 = "llvm.sub"(%a, %v342) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v344 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v345 = "llvm.udiv"(%v343, %v344) : (i32, i32) -> i32
    %v346 = "llvm.sub"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v347 = "llvm.udiv"(%a, %v346) : (i32, i32) -> i32
    %v348 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v349 = "llvm.mul"(%a, %v348) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v350 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v351 = "llvm.udiv"(%v349, %v350) : (i32, i32) -> i32
    %v352 = "llvm.mul"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v353 = "llvm.udiv"(%a, %v352) : (i32, i32) -> i32
    %v354 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v355 = "llvm.and"(%a, %v354) : (i32, i32) -> i32
    %v356 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v357 = "llvm.udiv"(%v355, %v356) : (i32, i32) -> i32
    %v358 = "llvm.and"(%b, %c) : (i32, i32) -> i32
    %v359 = "llvm.udiv"(%a, %v358) : (i32, i32) -> i32
    %v360 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v361 = "llvm.xor"(%a, %v360) : (i32, i32) -> i32
    %v362 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v363 = "llvm.udiv"(%v361, %v362) : (i32, i32) -> i32
    %v364 = "llvm.xor"(%b, %c) : (i32, i32) -> i32
    %v365 = "llvm.udiv"(%a, %v364) : (i32, i32) -> i32
    %v366 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v367 = "llvm.shl"(%a, %v366) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v368 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v369 = "llvm.udiv"(%v367, %v368) : (i32, i32) -> i32
    %v370 = "llvm.shl"(%b, %c) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %v371 = "llvm.udiv"(%a, %v370) : (i32, i32) -> i32
    %v372 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v373 = "llvm.ashr"(%a, %v372) : (i32, i32) -> i32
    %v374 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v375 = "llvm.udiv"(%v373, %v374) : (i32, i32) -> i32
    %v376 = "llvm.ashr"(%b, %c) : (i32, i32) -> i32
    %v377 = "llvm.udiv"(%a, %v376) : (i32, i32) -> i32
    %v378 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v379 = "llvm.udiv"(%a, %v378) : (i32, i32) -> i32
    %v380 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v381 = "llvm.udiv"(%v379, %v380) : (i32, i32) -> i32
    %v382 = "llvm.udiv"(%b, %c) : (i32, i32) -> i32
    %v383 = "llvm.udiv"(%a, %v382) : (i32, i32) -> i32
    %v384 = "llvm.mlir.poison"() : () -> !llvm.array<128 x i32>
    %v385 = "llvm.insertvalue"(%v384, %v3) <{position = array<i64: 0>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v386 = "llvm.insertvalue"(%v385, %v5) <{position = array<i64: 1>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v387 = "llvm.insertvalue"(%v386, %v9) <{position = array<i64: 2>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v388 = "llvm.insertvalue"(%v387, %v11) <{position = array<i64: 3>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v389 = "llvm.insertvalue"(%v388, %v15) <{position = array<i64: 4>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v390 = "llvm.insertvalue"(%v389, %v17) <{position = array<i64: 5>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v391 = "llvm.insertvalue"(%v390, %v21) <{position = array<i64: 6>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v392 = "llvm.insertvalue"(%v391, %v23) <{position = array<i64: 7>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v393 = "llvm.insertvalue"(%v392, %v27) <{position = array<i64: 8>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v394 = "llvm.insertvalue"(%v393, %v29) <{position = array<i64: 9>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v395 = "llvm.insertvalue"(%v394, %v33) <{position = array<i64: 10>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v396 = "llvm.insertvalue"(%v395, %v35) <{position = array<i64: 11>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v397 = "llvm.insertvalue"(%v396, %v39) <{position = array<i64: 12>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v398 = "llvm.insertvalue"(%v397, %v41) <{position = array<i64: 13>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v399 = "llvm.insertvalue"(%v398, %v45) <{position = array<i64: 14>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v400 = "llvm.insertvalue"(%v399, %v47) <{position = array<i64: 15>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v401 = "llvm.insertvalue"(%v400, %v51) <{position = array<i64: 16>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v402 = "llvm.insertvalue"(%v401, %v53) <{position = array<i64: 17>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v403 = "llvm.insertvalue"(%v402, %v57) <{position = array<i64: 18>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v404 = "llvm.insertvalue"(%v403, %v59) <{position = array<i64: 19>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v405 = "llvm.insertvalue"(%v404, %v63) <{position = array<i64: 20>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v406 = "llvm.insertvalue"(%v405, %v65) <{position = array<i64: 21>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v407 = "llvm.insertvalue"(%v406, %v69) <{position = array<i64: 22>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v408 = "llvm.insertvalue"(%v407, %v71) <{position = array<i64: 23>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v409 = "llvm.insertvalue"(%v408, %v75) <{position = array<i64: 24>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v410 = "llvm.insertvalue"(%v409, %v77) <{position = array<i64: 25>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v411 = "llvm.insertvalue"(%v410, %v81) <{position = array<i64: 26>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v412 = "llvm.insertvalue"(%v411, %v83) <{position = array<i64: 27>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v413 = "llvm.insertvalue"(%v412, %v87) <{position = array<i64: 28>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v414 = "llvm.insertvalue"(%v413, %v89) <{position = array<i64: 29>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v415 = "llvm.insertvalue"(%v414, %v93) <{position = array<i64: 30>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v416 = "llvm.insertvalue"(%v415, %v95) <{position = array<i64: 31>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v417 = "llvm.insertvalue"(%v416, %v99) <{position = array<i64: 32>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v418 = "llvm.insertvalue"(%v417, %v101) <{position = array<i64: 33>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v419 = "llvm.insertvalue"(%v418, %v105) <{position = array<i64: 34>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v420 = "llvm.insertvalue"(%v419, %v107) <{position = array<i64: 35>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v421 = "llvm.insertvalue"(%v420, %v111) <{position = array<i64: 36>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v422 = "llvm.insertvalue"(%v421, %v113) <{position = array<i64: 37>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v423 = "llvm.insertvalue"(%v422, %v117) <{position = array<i64: 38>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v424 = "llvm.insertvalue"(%v423, %v119) <{position = array<i64: 39>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v425 = "llvm.insertvalue"(%v424, %v123) <{position = array<i64: 40>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v426 = "llvm.insertvalue"(%v425, %v125) <{position = array<i64: 41>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v427 = "llvm.insertvalue"(%v426, %v129) <{position = array<i64: 42>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v428 = "llvm.insertvalue"(%v427, %v131) <{position = array<i64: 43>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v429 = "llvm.insertvalue"(%v428, %v135) <{position = array<i64: 44>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v430 = "llvm.insertvalue"(%v429, %v137) <{position = array<i64: 45>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v431 = "llvm.insertvalue"(%v430, %v141) <{position = array<i64: 46>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v432 = "llvm.insertvalue"(%v431, %v143) <{position = array<i64: 47>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v433 = "llvm.insertvalue"(%v432, %v147) <{position = array<i64: 48>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v434 = "llvm.insertvalue"(%v433, %v149) <{position = array<i64: 49>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v435 = "llvm.insertvalue"(%v434, %v153) <{position = array<i64: 50>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v436 = "llvm.insertvalue"(%v435, %v155) <{position = array<i64: 51>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v437 = "llvm.insertvalue"(%v436, %v159) <{position = array<i64: 52>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v438 = "llvm.insertvalue"(%v437, %v161) <{position = array<i64: 53>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v439 = "llvm.insertvalue"(%v438, %v165) <{position = array<i64: 54>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v440 = "llvm.insertvalue"(%v439, %v167) <{position = array<i64: 55>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v441 = "llvm.insertvalue"(%v440, %v171) <{position = array<i64: 56>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v442 = "llvm.insertvalue"(%v441, %v173) <{position = array<i64: 57>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v443 = "llvm.insertvalue"(%v442, %v177) <{position = array<i64: 58>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v444 = "llvm.insertvalue"(%v443, %v179) <{position = array<i64: 59>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v445 = "llvm.insertvalue"(%v444, %v183) <{position = array<i64: 60>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v446 = "llvm.insertvalue"(%v445, %v185) <{position = array<i64: 61>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v447 = "llvm.insertvalue"(%v446, %v189) <{position = array<i64: 62>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v448 = "llvm.insertvalue"(%v447, %v191) <{position = array<i64: 63>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v449 = "llvm.insertvalue"(%v448, %v195) <{position = array<i64: 64>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v450 = "llvm.insertvalue"(%v449, %v197) <{position = array<i64: 65>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v451 = "llvm.insertvalue"(%v450, %v201) <{position = array<i64: 66>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v452 = "llvm.insertvalue"(%v451, %v203) <{position = array<i64: 67>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v453 = "llvm.insertvalue"(%v452, %v207) <{position = array<i64: 68>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v454 = "llvm.insertvalue"(%v453, %v209) <{position = array<i64: 69>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v455 = "llvm.insertvalue"(%v454, %v213) <{position = array<i64: 70>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v456 = "llvm.insertvalue"(%v455, %v215) <{position = array<i64: 71>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v457 = "llvm.insertvalue"(%v456, %v219) <{position = array<i64: 72>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v458 = "llvm.insertvalue"(%v457, %v221) <{position = array<i64: 73>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v459 = "llvm.insertvalue"(%v458, %v225) <{position = array<i64: 74>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v460 = "llvm.insertvalue"(%v459, %v227) <{position = array<i64: 75>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v461 = "llvm.insertvalue"(%v460, %v231) <{position = array<i64: 76>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v462 = "llvm.insertvalue"(%v461, %v233) <{position = array<i64: 77>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v463 = "llvm.insertvalue"(%v462, %v237) <{position = array<i64: 78>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v464 = "llvm.insertvalue"(%v463, %v239) <{position = array<i64: 79>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v465 = "llvm.insertvalue"(%v464, %v243) <{position = array<i64: 80>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v466 = "llvm.insertvalue"(%v465, %v245) <{position = array<i64: 81>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v467 = "llvm.insertvalue"(%v466, %v249) <{position = array<i64: 82>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v468 = "llvm.insertvalue"(%v467, %v251) <{position = array<i64: 83>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v469 = "llvm.insertvalue"(%v468, %v255) <{position = array<i64: 84>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v470 = "llvm.insertvalue"(%v469, %v257) <{position = array<i64: 85>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v471 = "llvm.insertvalue"(%v470, %v261) <{position = array<i64: 86>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v472 = "llvm.insertvalue"(%v471, %v263) <{position = array<i64: 87>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v473 = "llvm.insertvalue"(%v472, %v267) <{position = array<i64: 88>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v474 = "llvm.insertvalue"(%v473, %v269) <{position = array<i64: 89>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v475 = "llvm.insertvalue"(%v474, %v273) <{position = array<i64: 90>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v476 = "llvm.insertvalue"(%v475, %v275) <{position = array<i64: 91>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v477 = "llvm.insertvalue"(%v476, %v279) <{position = array<i64: 92>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v478 = "llvm.insertvalue"(%v477, %v281) <{position = array<i64: 93>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v479 = "llvm.insertvalue"(%v478, %v285) <{position = array<i64: 94>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v480 = "llvm.insertvalue"(%v479, %v287) <{position = array<i64: 95>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v481 = "llvm.insertvalue"(%v480, %v291) <{position = array<i64: 96>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v482 = "llvm.insertvalue"(%v481, %v293) <{position = array<i64: 97>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v483 = "llvm.insertvalue"(%v482, %v297) <{position = array<i64: 98>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v484 = "llvm.insertvalue"(%v483, %v299) <{position = array<i64: 99>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v485 = "llvm.insertvalue"(%v484, %v303) <{position = array<i64: 100>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v486 = "llvm.insertvalue"(%v485, %v305) <{position = array<i64: 101>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v487 = "llvm.insertvalue"(%v486, %v309) <{position = array<i64: 102>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v488 = "llvm.insertvalue"(%v487, %v311) <{position = array<i64: 103>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v489 = "llvm.insertvalue"(%v488, %v315) <{position = array<i64: 104>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v490 = "llvm.insertvalue"(%v489, %v317) <{position = array<i64: 105>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v491 = "llvm.insertvalue"(%v490, %v321) <{position = array<i64: 106>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v492 = "llvm.insertvalue"(%v491, %v323) <{position = array<i64: 107>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v493 = "llvm.insertvalue"(%v492, %v327) <{position = array<i64: 108>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v494 = "llvm.insertvalue"(%v493, %v329) <{position = array<i64: 109>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v495 = "llvm.insertvalue"(%v494, %v333) <{position = array<i64: 110>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v496 = "llvm.insertvalue"(%v495, %v335) <{position = array<i64: 111>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v497 = "llvm.insertvalue"(%v496, %v339) <{position = array<i64: 112>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v498 = "llvm.insertvalue"(%v497, %v341) <{position = array<i64: 113>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v499 = "llvm.insertvalue"(%v498, %v345) <{position = array<i64: 114>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v500 = "llvm.insertvalue"(%v499, %v347) <{position = array<i64: 115>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v501 = "llvm.insertvalue"(%v500, %v351) <{position = array<i64: 116>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v502 = "llvm.insertvalue"(%v501, %v353) <{position = array<i64: 117>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v503 = "llvm.insertvalue"(%v502, %v357) <{position = array<i64: 118>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v504 = "llvm.insertvalue"(%v503, %v359) <{position = array<i64: 119>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v505 = "llvm.insertvalue"(%v504, %v363) <{position = array<i64: 120>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v506 = "llvm.insertvalue"(%v505, %v365) <{position = array<i64: 121>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v507 = "llvm.insertvalue"(%v506, %v369) <{position = array<i64: 122>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v508 = "llvm.insertvalue"(%v507, %v371) <{position = array<i64: 123>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v509 = "llvm.insertvalue"(%v508, %v375) <{position = array<i64: 124>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v510 = "llvm.insertvalue"(%v509, %v377) <{position = array<i64: 125>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v511 = "llvm.insertvalue"(%v510, %v381) <{position = array<i64: 126>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v512 = "llvm.insertvalue"(%v511, %v383) <{position = array<i64: 127>}> : (!llvm.array<128 x i32>, i32) -> !llvm.array<128 x i32>
    %v513 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v514 = "llvm.alloca"(%v513) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v515 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v516 = "llvm.alloca"(%v515) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v517 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v518 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v516, %v518) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v519 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v517, %v519) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v520 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v517, %v520) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v521 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v517, %v521) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v522 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v517, %v522) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v523 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v517, %v523) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v524 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v517, %v524) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v525 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v526 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v525, %v526) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v527 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v528 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v527, %v528) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v529 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v530 = "llvm.getelementptr"(%v514) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v529, %v530) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v531 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v532 = "llvm.alloca"(%v531) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v533 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v534 = "llvm.alloca"(%v533) <{elem_type = !llvm.array<128 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v512, %v534) <{ordering = 0 : i64}> : (!llvm.array<128 x i32>, !llvm.ptr) -> ()
    %v535 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v536 = "llvm.getelementptr"(%v532, %v535) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v534, %v536) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v537 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v538 = "llvm.load"(%v537) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v539 = "llvm.call"(%v514, %v538, %v532) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v540 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v541 = "llvm.icmp"(%v539, %v540) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v541)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v539) : (i32) -> ()
  ^launched0:
    %v542 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v542) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
