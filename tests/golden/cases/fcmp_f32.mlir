// Every comparison of f32.
// arguments: a_f32 b_f32
// runs: 200
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f32, f32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_f32: f32, %b_f32: f32):
    %v0 = "llvm.mlir.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %v1 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 0 : i64}> : (f32, f32) -> i1
    %v2 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 0 : i64}> : (f32, f32) -> i1
    %v3 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
    %v4 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
    %v5 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
    %v6 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
    %v7 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 3 : i64}> : (f32, f32) -> i1
    %v8 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 3 : i64}> : (f32, f32) -> i1
    %v9 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 4 : i64}> : (f32, f32) -> i1
    %v10 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 4 : i64}> : (f32, f32) -> i1
    %v11 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1
    %v12 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1
    %v13 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 6 : i64}> : (f32, f32) -> i1
    %v14 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 6 : i64}> : (f32, f32) -> i1
    %v15 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 7 : i64}> : (f32, f32) -> i1
    %v16 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 7 : i64}> : (f32, f32) -> i1
    %v17 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 8 : i64}> : (f32, f32) -> i1
    %v18 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 8 : i64}> : (f32, f32) -> i1
    %v19 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1
    %v20 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1
    %v21 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 10 : i64}> : (f32, f32) -> i1
    %v22 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 10 : i64}> : (f32, f32) -> i1
    %v23 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 11 : i64}> : (f32, f32) -> i1
    %v24 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 11 : i64}> : (f32, f32) -> i1
    %v25 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 12 : i64}> : (f32, f32) -> i1
    %v26 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 12 : i64}> : (f32, f32) -> i1
    %v27 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 13 : i64}> : (f32, f32) -> i1
    %v28 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 13 : i64}> : (f32, f32) -> i1
    %v29 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 14 : i64}> : (f32, f32) -> i1
    %v30 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 14 : i64}> : (f32, f32) -> i1
    %v31 = "llvm.fcmp"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>, predicate = 15 : i64}> : (f32, f32) -> i1
    %v32 = "llvm.fcmp"(%a_f32, %v0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 15 : i64}> : (f32, f32) -> i1
    %v33 = "llvm.mlir.poison"() : () -> !llvm.array<32 x i1>
    %v34 = "llvm.insertvalue"(%v33, %v1) <{position = array<i64: 0>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v35 = "llvm.insertvalue"(%v34, %v2) <{position = array<i64: 1>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v36 = "llvm.insertvalue"(%v35, %v3) <{position = array<i64: 2>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v37 = "llvm.insertvalue"(%v36, %v4) <{position = array<i64: 3>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v38 = "llvm.insertvalue"(%v37, %v5) <{position = array<i64: 4>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v39 = "llvm.insertvalue"(%v38, %v6) <{position = array<i64: 5>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v40 = "llvm.insertvalue"(%v39, %v7) <{position = array<i64: 6>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v41 = "llvm.insertvalue"(%v40, %v8) <{position = array<i64: 7>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v42 = "llvm.insertvalue"(%v41, %v9) <{position = array<i64: 8>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v43 = "llvm.insertvalue"(%v42, %v10) <{position = array<i64: 9>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v44 = "llvm.insertvalue"(%v43, %v11) <{position = array<i64: 10>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v45 = "llvm.insertvalue"(%v44, %v12) <{position = array<i64: 11>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v46 = "llvm.insertvalue"(%v45, %v13) <{position = array<i64: 12>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v47 = "llvm.insertvalue"(%v46, %v14) <{position = array<i64: 13>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v48 = "llvm.insertvalue"(%v47, %v15) <{position = array<i64: 14>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v49 = "llvm.insertvalue"(%v48, %v16) <{position = array<i64: 15>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v50 = "llvm.insertvalue"(%v49, %v17) <{position = array<i64: 16>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v51 = "llvm.insertvalue"(%v50, %v18) <{position = array<i64: 17>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v52 = "llvm.insertvalue"(%v51, %v19) <{position = array<i64: 18>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v53 = "llvm.insertvalue"(%v52, %v20) <{position = array<i64: 19>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v54 = "llvm.insertvalue"(%v53, %v21) <{position = array<i64: 20>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v55 = "llvm.insertvalue"(%v54, %v22) <{position = array<i64: 21>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v56 = "llvm.insertvalue"(%v55, %v23) <{position = array<i64: 22>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v57 = "llvm.insertvalue"(%v56, %v24) <{position = array<i64: 23>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v58 = "llvm.insertvalue"(%v57, %v25) <{position = array<i64: 24>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v59 = "llvm.insertvalue"(%v58, %v26) <{position = array<i64: 25>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v60 = "llvm.insertvalue"(%v59, %v27) <{position = array<i64: 26>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v61 = "llvm.insertvalue"(%v60, %v28) <{position = array<i64: 27>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v62 = "llvm.insertvalue"(%v61, %v29) <{position = array<i64: 28>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v63 = "llvm.insertvalue"(%v62, %v30) <{position = array<i64: 29>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v64 = "llvm.insertvalue"(%v63, %v31) <{position = array<i64: 30>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v65 = "llvm.insertvalue"(%v64, %v32) <{position = array<i64: 31>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %v66 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v67 = "llvm.alloca"(%v66) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v69 = "llvm.alloca"(%v68) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v70 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v71 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v69, %v71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v72 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v72) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v73 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v73) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v74 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v74) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v75 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v75) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v76 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v76) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v77 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v70, %v77) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v78 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v79 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v78, %v79) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v80 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v81 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v80, %v81) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v82 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v83 = "llvm.getelementptr"(%v67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v82, %v83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v85 = "llvm.alloca"(%v84) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v87 = "llvm.alloca"(%v86) <{elem_type = !llvm.array<32 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v65, %v87) <{ordering = 0 : i64}> : (!llvm.array<32 x i1>, !llvm.ptr) -> ()
    %v88 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v89 = "llvm.getelementptr"(%v85, %v88) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v87, %v89) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v90 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v91 = "llvm.load"(%v90) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v92 = "llvm.call"(%v67, %v91, %v85) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v93 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v94 = "llvm.icmp"(%v92, %v93) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v94)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v92) : (i32) -> ()
  ^launched0:
    %v95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v95) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
