// Signed remainder, at every width; with a constant on either side.
// arguments: a_i4 b_i4 a_i8 b_i8 a_i16 b_i16 a_i32 b_i32 a_i33 b_i33 a_i64 b_i64
// runs: 160
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i4, i4, i8, i8, i16, i16, i32, i32, i33, i33, i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i4: i4, %b_i4: i4, %a_i8: i8, %b_i8: i8, %a_i16: i16, %b_i16: i16, %a_i32: i32, %b_i32: i32, %a_i33: i33, %b_i33: i33, %a_i64: i64, %b_i64: i64):
    %v0 = "llvm.srem"(%a_i4, %b_i4) : (i4, i4) -> i4
    %v1 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v2 = "llvm.srem"(%a_i4, %v1) : (i4, i4) -> i4
    %v3 = "llvm.mlir.constant"() <{value = -1 : i4}> : () -> i4
    %v4 = "llvm.srem"(%a_i4, %v3) : (i4, i4) -> i4
    %v5 = "llvm.mlir.constant"() <{value = -8 : i4}> : () -> i4
    %v6 = "llvm.srem"(%a_i4, %v5) : (i4, i4) -> i4
    %v7 = "llvm.mlir.constant"() <{value = -5 : i4}> : () -> i4
    %v8 = "llvm.srem"(%v7, %b_i4) : (i4, i4) -> i4
    %v9 = "llvm.srem"(%a_i8, %b_i8) : (i8, i8) -> i8
    %v10 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v11 = "llvm.srem"(%a_i8, %v10) : (i8, i8) -> i8
    %v12 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %v13 = "llvm.srem"(%a_i8, %v12) : (i8, i8) -> i8
    %v14 = "llvm.mlir.constant"() <{value = -128 : i8}> : () -> i8
    %v15 = "llvm.srem"(%a_i8, %v14) : (i8, i8) -> i8
    %v16 = "llvm.mlir.constant"() <{value = -5 : i8}> : () -> i8
    %v17 = "llvm.srem"(%v16, %b_i8) : (i8, i8) -> i8
    %v18 = "llvm.srem"(%a_i16, %b_i16) : (i16, i16) -> i16
    %v19 = "llvm.mlir.constant"() <{value = 3 : i16}> : () -> i16
    %v20 = "llvm.srem"(%a_i16, %v19) : (i16, i16) -> i16
    %v21 = "llvm.mlir.constant"() <{value = -1 : i16}> : () -> i16
    %v22 = "llvm.srem"(%a_i16, %v21) : (i16, i16) -> i16
    %v23 = "llvm.mlir.constant"() <{value = -32768 : i16}> : () -> i16
    %v24 = "llvm.srem"(%a_i16, %v23) : (i16, i16) -> i16
    %v25 = "llvm.mlir.constant"() <{value = -5 : i16}> : () -> i16
    %v26 = "llvm.srem"(%v25, %b_i16) : (i16, i16) -> i16
    %v27 = "llvm.srem"(%a_i32, %b_i32) : (i32, i32) -> i32
    %v28 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v29 = "llvm.srem"(%a_i32, %v28) : (i32, i32) -> i32
    %v30 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %v31 = "llvm.srem"(%a_i32, %v30) : (i32, i32) -> i32
    %v32 = "llvm.mlir.constant"() <{value = -2147483648 : i32}> : () -> i32
    %v33 = "llvm.srem"(%a_i32, %v32) : (i32, i32) -> i32
    %v34 = "llvm.mlir.constant"() <{value = -5 : i32}> : () -> i32
    %v35 = "llvm.srem"(%v34, %b_i32) : (i32, i32) -> i32
    %v36 = "llvm.srem"(%a_i33, %b_i33) : (i33, i33) -> i33
    %v37 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v38 = "llvm.srem"(%a_i33, %v37) : (i33, i33) -> i33
    %v39 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %v40 = "llvm.srem"(%a_i33, %v39) : (i33, i33) -> i33
    %v41 = "llvm.mlir.constant"() <{value = -4294967296 : i33}> : () -> i33
    %v42 = "llvm.srem"(%a_i33, %v41) : (i33, i33) -> i33
    %v43 = "llvm.mlir.constant"() <{value = -5 : i33}> : () -> i33
    %v44 = "llvm.srem"(%v43, %b_i33) : (i33, i33) -> i33
    %v45 = "llvm.srem"(%a_i64, %b_i64) : (i64, i64) -> i64
    %v46 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v47 = "llvm.srem"(%a_i64, %v46) : (i64, i64) -> i64
    %v48 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %v49 = "llvm.srem"(%a_i64, %v48) : (i64, i64) -> i64
    %v50 = "llvm.mlir.constant"() <{value = -9223372036854775808 : i64}> : () -> i64
    %v51 = "llvm.srem"(%a_i64, %v50) : (i64, i64) -> i64
    %v52 = "llvm.mlir.constant"() <{value = -5 : i64}> : () -> i64
    %v53 = "llvm.srem"(%v52, %b_i64) : (i64, i64) -> i64
    %v54 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i4>
    %v55 = "llvm.insertvalue"(%v54, %v0) <{position = array<i64: 0>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v56 = "llvm.insertvalue"(%v55, %v2) <{position = array<i64: 1>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v57 = "llvm.insertvalue"(%v56, %v4) <{position = array<i64: 2>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v58 = "llvm.insertvalue"(%v57, %v6) <{position = array<i64: 3>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v59 = "llvm.insertvalue"(%v58, %v8) <{position = array<i64: 4>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %v60 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i8>
    %v61 = "llvm.insertvalue"(%v60, %v9) <{position = array<i64: 0>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v62 = "llvm.insertvalue"(%v61, %v11) <{position = array<i64: 1>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v63 = "llvm.insertvalue"(%v62, %v13) <{position = array<i64: 2>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v64 = "llvm.insertvalue"(%v63, %v15) <{position = array<i64: 3>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v65 = "llvm.insertvalue"(%v64, %v17) <{position = array<i64: 4>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %v66 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i16>
    %v67 = "llvm.insertvalue"(%v66, %v18) <{position = array<i64: 0>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v68 = "llvm.insertvalue"(%v67, %v20) <{position = array<i64: 1>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v69 = "llvm.insertvalue"(%v68, %v22) <{position = array<i64: 2>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v70 = "llvm.insertvalue"(%v69, %v24) <{position = array<i64: 3>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v71 = "llvm.insertvalue"(%v70, %v26) <{position = array<i64: 4>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %v72 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i32>
    %v73 = "llvm.insertvalue"(%v72, %v27) <{position = array<i64: 0>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v74 = "llvm.insertvalue"(%v73, %v29) <{position = array<i64: 1>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v75 = "llvm.insertvalue"(%v74, %v31) <{position = array<i64: 2>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v76 = "llvm.insertvalue"(%v75, %v33) <{position = array<i64: 3>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v77 = "llvm.insertvalue"(%v76, %v35) <{position = array<i64: 4>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %v78 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i33>
    %v79 = "llvm.insertvalue"(%v78, %v36) <{position = array<i64: 0>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v80 = "llvm.insertvalue"(%v79, %v38) <{position = array<i64: 1>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v81 = "llvm.insertvalue"(%v80, %v40) <{position = array<i64: 2>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v82 = "llvm.insertvalue"(%v81, %v42) <{position = array<i64: 3>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v83 = "llvm.insertvalue"(%v82, %v44) <{position = array<i64: 4>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %v84 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i64>
    %v85 = "llvm.insertvalue"(%v84, %v45) <{position = array<i64: 0>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v86 = "llvm.insertvalue"(%v85, %v47) <{position = array<i64: 1>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v87 = "llvm.insertvalue"(%v86, %v49) <{position = array<i64: 2>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v88 = "llvm.insertvalue"(%v87, %v51) <{position = array<i64: 3>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v89 = "llvm.insertvalue"(%v88, %v53) <{position = array<i64: 4>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %v90 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v91 = "llvm.alloca"(%v90) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v92 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v93 = "llvm.alloca"(%v92) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v95 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v93, %v95) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v96 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v94, %v96) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v97 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v94, %v97) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v98 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v94, %v98) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v99 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v94, %v99) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v100 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v94, %v100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v101 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v94, %v101) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v102 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v103 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v102, %v103) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v104 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v105 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v104, %v105) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v106 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v107 = "llvm.getelementptr"(%v91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v106, %v107) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v108 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v109 = "llvm.alloca"(%v108) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v110 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v111 = "llvm.alloca"(%v110) <{elem_type = !llvm.array<5 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v59, %v111) <{ordering = 0 : i64}> : (!llvm.array<5 x i4>, !llvm.ptr) -> ()
    %v112 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v113 = "llvm.getelementptr"(%v109, %v112) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v111, %v113) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v114 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v115 = "llvm.alloca"(%v114) <{elem_type = !llvm.array<5 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v65, %v115) <{ordering = 0 : i64}> : (!llvm.array<5 x i8>, !llvm.ptr) -> ()
    %v116 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v117 = "llvm.getelementptr"(%v109, %v116) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v115, %v117) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v118 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v119 = "llvm.alloca"(%v118) <{elem_type = !llvm.array<5 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v71, %v119) <{ordering = 0 : i64}> : (!llvm.array<5 x i16>, !llvm.ptr) -> ()
    %v120 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v121 = "llvm.getelementptr"(%v109, %v120) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v119, %v121) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v122 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v123 = "llvm.alloca"(%v122) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v77, %v123) <{ordering = 0 : i64}> : (!llvm.array<5 x i32>, !llvm.ptr) -> ()
    %v124 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v125 = "llvm.getelementptr"(%v109, %v124) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v123, %v125) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v126 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v127 = "llvm.alloca"(%v126) <{elem_type = !llvm.array<5 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v83, %v127) <{ordering = 0 : i64}> : (!llvm.array<5 x i33>, !llvm.ptr) -> ()
    %v128 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v129 = "llvm.getelementptr"(%v109, %v128) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v127, %v129) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v130 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v131 = "llvm.alloca"(%v130) <{elem_type = !llvm.array<5 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v89, %v131) <{ordering = 0 : i64}> : (!llvm.array<5 x i64>, !llvm.ptr) -> ()
    %v132 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v133 = "llvm.getelementptr"(%v109, %v132) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v131, %v133) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v134 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v135 = "llvm.load"(%v134) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v136 = "llvm.call"(%v91, %v135, %v109) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v137 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v138 = "llvm.icmp"(%v136, %v137) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v138)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v136) : (i32) -> ()
  ^launched0:
    %v139 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v139) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
