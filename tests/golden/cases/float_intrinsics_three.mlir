// Intrinsics of 3 operand(s): fma, fmuladd.
// arguments: x_f16 y_f16 z_f16 x_bf16 y_bf16 z_bf16 x_f32 y_f32 z_f32 x_f64 y_f64 z_f64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, f16, f16, bf16, bf16, bf16, f32, f32, f32, f64, f64, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %y_f16: f16, %z_f16: f16, %x_bf16: bf16, %y_bf16: bf16, %z_bf16: bf16, %x_f32: f32, %y_f32: f32, %z_f32: f32, %x_f64: f64, %y_f64: f64, %z_f64: f64):
    %v0 = "llvm.intr.fma"(%x_f16, %y_f16, %z_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16, f16) -> f16
    %v1 = "llvm.intr.fmuladd"(%x_f16, %y_f16, %z_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16, f16) -> f16
    %v2 = "llvm.intr.fma"(%x_bf16, %y_bf16, %z_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16, bf16) -> bf16
    %v3 = "llvm.intr.fmuladd"(%x_bf16, %y_bf16, %z_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16, bf16) -> bf16
    %v4 = "llvm.intr.fma"(%x_f32, %y_f32, %z_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32, f32) -> f32
    %v5 = "llvm.intr.fmuladd"(%x_f32, %y_f32, %z_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32, f32) -> f32
    %v6 = "llvm.intr.fma"(%x_f64, %y_f64, %z_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64, f64) -> f64
    %v7 = "llvm.intr.fmuladd"(%x_f64, %y_f64, %z_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64, f64) -> f64
    %v8 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f16>
    %v9 = "llvm.insertvalue"(%v8, %v0) <{position = array<i64: 0>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %v10 = "llvm.insertvalue"(%v9, %v1) <{position = array<i64: 1>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %v11 = "llvm.mlir.poison"() : () -> !llvm.array<2 x bf16>
    %v12 = "llvm.insertvalue"(%v11, %v2) <{position = array<i64: 0>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %v13 = "llvm.insertvalue"(%v12, %v3) <{position = array<i64: 1>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %v14 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f32>
    %v15 = "llvm.insertvalue"(%v14, %v4) <{position = array<i64: 0>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %v16 = "llvm.insertvalue"(%v15, %v5) <{position = array<i64: 1>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %v17 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f64>
    %v18 = "llvm.insertvalue"(%v17, %v6) <{position = array<i64: 0>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %v19 = "llvm.insertvalue"(%v18, %v7) <{position = array<i64: 1>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %v20 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v21 = "llvm.alloca"(%v20) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v22 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v23 = "llvm.alloca"(%v22) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v24 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v25 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v23, %v25) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v26 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v26) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v27 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v28 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v29 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v29) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v30 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v31 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v32 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v33 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v32, %v33) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v34 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v35 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v34, %v35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v36 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v37 = "llvm.getelementptr"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v36, %v37) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v38 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v39 = "llvm.alloca"(%v38) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v41 = "llvm.alloca"(%v40) <{elem_type = !llvm.array<2 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v10, %v41) <{ordering = 0 : i64}> : (!llvm.array<2 x f16>, !llvm.ptr) -> ()
    %v42 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v43 = "llvm.getelementptr"(%v39, %v42) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v41, %v43) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v45 = "llvm.alloca"(%v44) <{elem_type = !llvm.array<2 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v13, %v45) <{ordering = 0 : i64}> : (!llvm.array<2 x bf16>, !llvm.ptr) -> ()
    %v46 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v47 = "llvm.getelementptr"(%v39, %v46) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v45, %v47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v49 = "llvm.alloca"(%v48) <{elem_type = !llvm.array<2 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v16, %v49) <{ordering = 0 : i64}> : (!llvm.array<2 x f32>, !llvm.ptr) -> ()
    %v50 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v51 = "llvm.getelementptr"(%v39, %v50) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v49, %v51) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v53 = "llvm.alloca"(%v52) <{elem_type = !llvm.array<2 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v19, %v53) <{ordering = 0 : i64}> : (!llvm.array<2 x f64>, !llvm.ptr) -> ()
    %v54 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v55 = "llvm.getelementptr"(%v39, %v54) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v53, %v55) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v56 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v57 = "llvm.load"(%v56) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v58 = "llvm.call"(%v21, %v57, %v39) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v59 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v60 = "llvm.icmp"(%v58, %v59) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v60)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v58) : (i32) -> ()
  ^launched0:
    %v61 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v61) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
