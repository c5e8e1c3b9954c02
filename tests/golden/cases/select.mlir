// select on every type; with constants; with the same value twice.
// arguments: flag a0 b0 a1 b1 a2 b2 a3 b3 a4 b4 a5 b5 a6 b6 a7 b7 a8 b8 a9 b9 a10 b10 a11 b11 a12_0 a12_1 b12_0 b12_1
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i1, i4, i4, i8, i8, i16, i16, i32, i32, i33, i33, i64, i64, f16, f16, bf16, bf16, f32, f32, f64, f64, ptr, ptr, struct<(i32, f32)>, struct<(i32, f32)>)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%flag: i1, %a0: i1, %b0: i1, %a1: i4, %b1: i4, %a2: i8, %b2: i8, %a3: i16, %b3: i16, %a4: i32, %b4: i32, %a5: i33, %b5: i33, %a6: i64, %b6: i64, %a7: f16, %b7: f16, %a8: bf16, %b8: bf16, %a9: f32, %b9: f32, %a10: f64, %b10: f64, %a11: !llvm.ptr, %b11: !llvm.ptr, %a12: !llvm.struct<(i32, f32)>, %b12: !llvm.struct<(i32, f32)>):
    %v0 = "llvm.select"(%flag, %a0, %b0) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i1, i1) -> i1
    %v1 = "llvm.select"(%flag, %a1, %b1) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i4, i4) -> i4
    %v2 = "llvm.select"(%flag, %a2, %b2) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %v3 = "llvm.select"(%flag, %a3, %b3) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i16, i16) -> i16
    %v4 = "llvm.select"(%flag, %a4, %b4) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %v5 = "llvm.select"(%flag, %a5, %b5) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i33, i33) -> i33
    %v6 = "llvm.select"(%flag, %a6, %b6) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %v7 = "llvm.select"(%flag, %a7, %b7) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f16, f16) -> f16
    %v8 = "llvm.select"(%flag, %a8, %b8) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, bf16, bf16) -> bf16
    %v9 = "llvm.select"(%flag, %a9, %b9) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f32, f32) -> f32
    %v10 = "llvm.select"(%flag, %a10, %b10) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f64, f64) -> f64
    %v11 = "llvm.select"(%flag, %a11, %b11) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, !llvm.ptr, !llvm.ptr) -> !llvm.ptr
    %v12 = "llvm.select"(%flag, %a12, %b12) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, !llvm.struct<(i32, f32)>, !llvm.struct<(i32, f32)>) -> !llvm.struct<(i32, f32)>
    %v13 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %v14 = "llvm.mlir.constant"() <{value = -4 : i4}> : () -> i4
    %v15 = "llvm.select"(%flag, %v13, %v14) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i4, i4) -> i4
    %v16 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %v17 = "llvm.mlir.constant"() <{value = -4 : i8}> : () -> i8
    %v18 = "llvm.select"(%flag, %v16, %v17) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %v19 = "llvm.mlir.constant"() <{value = 3 : i16}> : () -> i16
    %v20 = "llvm.mlir.constant"() <{value = -4 : i16}> : () -> i16
    %v21 = "llvm.select"(%flag, %v19, %v20) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i16, i16) -> i16
    %v22 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v23 = "llvm.mlir.constant"() <{value = -4 : i32}> : () -> i32
    %v24 = "llvm.select"(%flag, %v22, %v23) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %v25 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %v26 = "llvm.mlir.constant"() <{value = -4 : i33}> : () -> i33
    %v27 = "llvm.select"(%flag, %v25, %v26) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i33, i33) -> i33
    %v28 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %v29 = "llvm.mlir.constant"() <{value = -4 : i64}> : () -> i64
    %v30 = "llvm.select"(%flag, %v28, %v29) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %v31 = "llvm.mlir.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %v32 = "llvm.mlir.constant"() <{value = -0.000000e+00 : f32}> : () -> f32
    %v33 = "llvm.select"(%flag, %v31, %v32) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f32, f32) -> f32
    %v34 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v35 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v36 = "llvm.select"(%flag, %v34, %v35) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i1, i1) -> i1
    %v37 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %v38 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %v39 = "llvm.select"(%flag, %v37, %v38) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i1, i1) -> i1
    %v40 = "llvm.select"(%flag, %a4, %a4) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %v41 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i1>
    %v42 = "llvm.insertvalue"(%v41, %v0) <{position = array<i64: 0>}> : (!llvm.array<3 x i1>, i1) -> !llvm.array<3 x i1>
    %v43 = "llvm.insertvalue"(%v42, %v36) <{position = array<i64: 1>}> : (!llvm.array<3 x i1>, i1) -> !llvm.array<3 x i1>
    %v44 = "llvm.insertvalue"(%v43, %v39) <{position = array<i64: 2>}> : (!llvm.array<3 x i1>, i1) -> !llvm.array<3 x i1>
    %v45 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i4>
    %v46 = "llvm.insertvalue"(%v45, %v1) <{position = array<i64: 0>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %v47 = "llvm.insertvalue"(%v46, %v15) <{position = array<i64: 1>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %v48 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i8>
    %v49 = "llvm.insertvalue"(%v48, %v2) <{position = array<i64: 0>}> : (!llvm.array<2 x i8>, i8) -> !llvm.array<2 x i8>
    %v50 = "llvm.insertvalue"(%v49, %v18) <{position = array<i64: 1>}> : (!llvm.array<2 x i8>, i8) -> !llvm.array<2 x i8>
    %v51 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i16>
    %v52 = "llvm.insertvalue"(%v51, %v3) <{position = array<i64: 0>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %v53 = "llvm.insertvalue"(%v52, %v21) <{position = array<i64: 1>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %v54 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i32>
    %v55 = "llvm.insertvalue"(%v54, %v4) <{position = array<i64: 0>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %v56 = "llvm.insertvalue"(%v55, %v24) <{position = array<i64: 1>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %v57 = "llvm.insertvalue"(%v56, %v40) <{position = array<i64: 2>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %v58 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i33>
    %v59 = "llvm.insertvalue"(%v58, %v5) <{position = array<i64: 0>}> : (!llvm.array<2 x i33>, i33) -> !llvm.array<2 x i33>
    %v60 = "llvm.insertvalue"(%v59, %v27) <{position = array<i64: 1>}> : (!llvm.array<2 x i33>, i33) -> !llvm.array<2 x i33>
    %v61 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i64>
    %v62 = "llvm.insertvalue"(%v61, %v6) <{position = array<i64: 0>}> : (!llvm.array<2 x i64>, i64) -> !llvm.array<2 x i64>
    %v63 = "llvm.insertvalue"(%v62, %v30) <{position = array<i64: 1>}> : (!llvm.array<2 x i64>, i64) -> !llvm.array<2 x i64>
    %v64 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f16>
    %v65 = "llvm.insertvalue"(%v64, %v7) <{position = array<i64: 0>}> : (!llvm.array<1 x f16>, f16) -> !llvm.array<1 x f16>
    %v66 = "llvm.mlir.poison"() : () -> !llvm.array<1 x bf16>
    %v67 = "llvm.insertvalue"(%v66, %v8) <{position = array<i64: 0>}> : (!llvm.array<1 x bf16>, bf16) -> !llvm.array<1 x bf16>
    %v68 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f32>
    %v69 = "llvm.insertvalue"(%v68, %v9) <{position = array<i64: 0>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %v70 = "llvm.insertvalue"(%v69, %v33) <{position = array<i64: 1>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %v71 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f64>
    %v72 = "llvm.insertvalue"(%v71, %v10) <{position = array<i64: 0>}> : (!llvm.array<1 x f64>, f64) -> !llvm.array<1 x f64>
    %v73 = "llvm.mlir.poison"() : () -> !llvm.array<1 x ptr>
    %v74 = "llvm.insertvalue"(%v73, %v11) <{position = array<i64: 0>}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> !llvm.array<1 x ptr>
    %v75 = "llvm.mlir.poison"() : () -> !llvm.array<1 x struct<(i32, f32)>>
    %v76 = "llvm.insertvalue"(%v75, %v12) <{position = array<i64: 0>}> : (!llvm.array<1 x struct<(i32, f32)>>, !llvm.struct<(i32, f32)>) -> !llvm.array<1 x struct<(i32, f32)>>
    %v77 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v78 = "llvm.alloca"(%v77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v80 = "llvm.alloca"(%v79) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v81 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v82 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v83 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v81, %v83) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v84 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v81, %v84) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v85 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v81, %v85) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v86 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v81, %v86) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v87 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v81, %v87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v88 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v81, %v88) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v89 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v90 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v89, %v90) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v91 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v92 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v91, %v92) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v93 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v94 = "llvm.getelementptr"(%v78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v93, %v94) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v95 = "llvm.mlir.constant"() <{value = 13 : i32}> : () -> i32
    %v96 = "llvm.alloca"(%v95) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v97 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v98 = "llvm.alloca"(%v97) <{elem_type = !llvm.array<3 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v44, %v98) <{ordering = 0 : i64}> : (!llvm.array<3 x i1>, !llvm.ptr) -> ()
    %v99 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v100 = "llvm.getelementptr"(%v96, %v99) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v98, %v100) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v101 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v102 = "llvm.alloca"(%v101) <{elem_type = !llvm.array<2 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v47, %v102) <{ordering = 0 : i64}> : (!llvm.array<2 x i4>, !llvm.ptr) -> ()
    %v103 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v104 = "llvm.getelementptr"(%v96, %v103) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v102, %v104) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v105 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v106 = "llvm.alloca"(%v105) <{elem_type = !llvm.array<2 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v50, %v106) <{ordering = 0 : i64}> : (!llvm.array<2 x i8>, !llvm.ptr) -> ()
    %v107 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v108 = "llvm.getelementptr"(%v96, %v107) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v106, %v108) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v109 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v110 = "llvm.alloca"(%v109) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v53, %v110) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %v111 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v112 = "llvm.getelementptr"(%v96, %v111) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v110, %v112) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v113 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v114 = "llvm.alloca"(%v113) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v57, %v114) <{ordering = 0 : i64}> : (!llvm.array<3 x i32>, !llvm.ptr) -> ()
    %v115 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v116 = "llvm.getelementptr"(%v96, %v115) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v114, %v116) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v117 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v118 = "llvm.alloca"(%v117) <{elem_type = !llvm.array<2 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v60, %v118) <{ordering = 0 : i64}> : (!llvm.array<2 x i33>, !llvm.ptr) -> ()
    %v119 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v120 = "llvm.getelementptr"(%v96, %v119) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v118, %v120) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v121 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v122 = "llvm.alloca"(%v121) <{elem_type = !llvm.array<2 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v63, %v122) <{ordering = 0 : i64}> : (!llvm.array<2 x i64>, !llvm.ptr) -> ()
    %v123 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v124 = "llvm.getelementptr"(%v96, %v123) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v122, %v124) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v125 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v126 = "llvm.alloca"(%v125) <{elem_type = !llvm.array<1 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v65, %v126) <{ordering = 0 : i64}> : (!llvm.array<1 x f16>, !llvm.ptr) -> ()
    %v127 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %v128 = "llvm.getelementptr"(%v96, %v127) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v126, %v128) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v130 = "llvm.alloca"(%v129) <{elem_type = !llvm.array<1 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v67, %v130) <{ordering = 0 : i64}> : (!llvm.array<1 x bf16>, !llvm.ptr) -> ()
    %v131 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %v132 = "llvm.getelementptr"(%v96, %v131) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v130, %v132) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v133 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v134 = "llvm.alloca"(%v133) <{elem_type = !llvm.array<2 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v70, %v134) <{ordering = 0 : i64}> : (!llvm.array<2 x f32>, !llvm.ptr) -> ()
    %v135 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %v136 = "llvm.getelementptr"(%v96, %v135) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v134, %v136) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v137 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v138 = "llvm.alloca"(%v137) <{elem_type = !llvm.array<1 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v72, %v138) <{ordering = 0 : i64}> : (!llvm.array<1 x f64>, !llvm.ptr) -> ()
    %v139 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %v140 = "llvm.getelementptr"(%v96, %v139) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v138, %v140) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v141 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v142 = "llvm.alloca"(%v141) <{elem_type = !llvm.array<1 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v74, %v142) <{ordering = 0 : i64}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> ()
    %v143 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %v144 = "llvm.getelementptr"(%v96, %v143) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v142, %v144) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v145 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v146 = "llvm.alloca"(%v145) <{elem_type = !llvm.array<1 x struct<(i32, f32)>>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v76, %v146) <{ordering = 0 : i64}> : (!llvm.array<1 x struct<(i32, f32)>>, !llvm.ptr) -> ()
    %v147 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %v148 = "llvm.getelementptr"(%v96, %v147) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v146, %v148) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v149 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v150 = "llvm.load"(%v149) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v151 = "llvm.call"(%v78, %v150, %v96) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v152 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v153 = "llvm.icmp"(%v151, %v152) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v153)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v151) : (i32) -> ()
  ^launched0:
    %v154 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v154) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
