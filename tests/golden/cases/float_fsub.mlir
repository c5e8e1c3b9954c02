// Subtraction, in every format; with a constant.
// arguments: a_f16 b_f16 a_bf16 b_bf16 a_f32 b_f32 a_f64 b_f64
// runs: 200
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, f16, bf16, bf16, f32, f32, f64, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_f16: f16, %b_f16: f16, %a_bf16: bf16, %b_bf16: bf16, %a_f32: f32, %b_f32: f32, %a_f64: f64, %b_f64: f64):
    %v0 = "llvm.fsub"(%a_f16, %b_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16) -> f16
    %v1 = "llvm.mlir.constant"() <{value = -1.500000e+00 : f16}> : () -> f16
    %v2 = "llvm.fsub"(%a_f16, %v1) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16) -> f16
    %v3 = "llvm.mlir.constant"() <{value = 3.000000e+00 : f16}> : () -> f16
    %v4 = "llvm.fsub"(%v3, %b_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16) -> f16
    %v5 = "llvm.fsub"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16) -> bf16
    %v6 = "llvm.mlir.constant"() <{value = -1.500000e+00 : bf16}> : () -> bf16
    %v7 = "llvm.fsub"(%a_bf16, %v6) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16) -> bf16
    %v8 = "llvm.mlir.constant"() <{value = 3.000000e+00 : bf16}> : () -> bf16
    %v9 = "llvm.fsub"(%v8, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16) -> bf16
    %v10 = "llvm.fsub"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32) -> f32
    %v11 = "llvm.mlir.constant"() <{value = -1.500000e+00 : f32}> : () -> f32
    %v12 = "llvm.fsub"(%a_f32, %v11) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32) -> f32
    %v13 = "llvm.mlir.constant"() <{value = 3.000000e+00 : f32}> : () -> f32
    %v14 = "llvm.fsub"(%v13, %b_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32) -> f32
    %v15 = "llvm.fsub"(%a_f64, %b_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64) -> f64
    %v16 = "llvm.mlir.constant"() <{value = -1.500000e+00 : f64}> : () -> f64
    %v17 = "llvm.fsub"(%a_f64, %v16) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64) -> f64
    %v18 = "llvm.mlir.constant"() <{value = 3.000000e+00 : f64}> : () -> f64
    %v19 = "llvm.fsub"(%v18, %b_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64) -> f64
    %v20 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f16>
    %v21 = "llvm.insertvalue"(%v20, %v0) <{position = array<i64: 0>}> : (!llvm.array<3 x f16>, f16) -> !llvm.array<3 x f16>
    %v22 = "llvm.insertvalue"(%v21, %v2) <{position = array<i64: 1>}> : (!llvm.array<3 x f16>, f16) -> !llvm.array<3 x f16>
    %v23 = "llvm.insertvalue"(%v22, %v4) <{position = array<i64: 2>}> : (!llvm.array<3 x f16>, f16) -> !llvm.array<3 x f16>
    %v24 = "llvm.mlir.poison"() : () -> !llvm.array<3 x bf16>
    %v25 = "llvm.insertvalue"(%v24, %v5) <{position = array<i64: 0>}> : (!llvm.array<3 x bf16>, bf16) -> !llvm.array<3 x bf16>
    %v26 = "llvm.insertvalue"(%v25, %v7) <{position = array<i64: 1>}> : (!llvm.array<3 x bf16>, bf16) -> !llvm.array<3 x bf16>
    %v27 = "llvm.insertvalue"(%v26, %v9) <{position = array<i64: 2>}> : (!llvm.array<3 x bf16>, bf16) -> !llvm.array<3 x bf16>
    %v28 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f32>
    %v29 = "llvm.insertvalue"(%v28, %v10) <{position = array<i64: 0>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %v30 = "llvm.insertvalue"(%v29, %v12) <{position = array<i64: 1>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %v31 = "llvm.insertvalue"(%v30, %v14) <{position = array<i64: 2>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %v32 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f64>
    %v33 = "llvm.insertvalue"(%v32, %v15) <{position = array<i64: 0>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %v34 = "llvm.insertvalue"(%v33, %v17) <{position = array<i64: 1>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %v35 = "llvm.insertvalue"(%v34, %v19) <{position = array<i64: 2>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %v36 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v37 = "llvm.alloca"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v38 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v39 = "llvm.alloca"(%v38) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v41 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v41) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v42 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v43 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v44 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v45 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v46 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v47 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v47) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v48 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v49 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v48, %v49) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v50 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v51 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v50, %v51) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v52 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v53 = "llvm.getelementptr"(%v37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v52, %v53) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v54 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v55 = "llvm.alloca"(%v54) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v57 = "llvm.alloca"(%v56) <{elem_type = !llvm.array<3 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v23, %v57) <{ordering = 0 : i64}> : (!llvm.array<3 x f16>, !llvm.ptr) -> ()
    %v58 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v59 = "llvm.getelementptr"(%v55, %v58) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v57, %v59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v60 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v61 = "llvm.alloca"(%v60) <{elem_type = !llvm.array<3 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v27, %v61) <{ordering = 0 : i64}> : (!llvm.array<3 x bf16>, !llvm.ptr) -> ()
    %v62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v63 = "llvm.getelementptr"(%v55, %v62) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v61, %v63) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v64 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v65 = "llvm.alloca"(%v64) <{elem_type = !llvm.array<3 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v31, %v65) <{ordering = 0 : i64}> : (!llvm.array<3 x f32>, !llvm.ptr) -> ()
    %v66 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v67 = "llvm.getelementptr"(%v55, %v66) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v65, %v67) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v69 = "llvm.alloca"(%v68) <{elem_type = !llvm.array<3 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v35, %v69) <{ordering = 0 : i64}> : (!llvm.array<3 x f64>, !llvm.ptr) -> ()
    %v70 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v71 = "llvm.getelementptr"(%v55, %v70) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v69, %v71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v72 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v73 = "llvm.load"(%v72) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v74 = "llvm.call"(%v37, %v73, %v55) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v75 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v76 = "llvm.icmp"(%v74, %v75) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v76)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v74) : (i32) -> ()
  ^launched0:
    %v77 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v77) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
