// Negation in every format.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 60
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %v0 = "llvm.fneg"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %v1 = "llvm.fneg"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %v2 = "llvm.fneg"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %v3 = "llvm.fneg"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %v4 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f16>
    %v5 = "llvm.insertvalue"(%v4, %v0) <{position = array<i64: 0>}> : (!llvm.array<1 x f16>, f16) -> !llvm.array<1 x f16>
    %v6 = "llvm.mlir.poison"() : () -> !llvm.array<1 x bf16>
    %v7 = "llvm.insertvalue"(%v6, %v1) <{position = array<i64: 0>}> : (!llvm.array<1 x bf16>, bf16) -> !llvm.array<1 x bf16>
    %v8 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f32>
    %v9 = "llvm.insertvalue"(%v8, %v2) <{position = array<i64: 0>}> : (!llvm.array<1 x f32>, f32) -> !llvm.array<1 x f32>
    %v10 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f64>
    %v11 = "llvm.insertvalue"(%v10, %v3) <{position = array<i64: 0>}> : (!llvm.array<1 x f64>, f64) -> !llvm.array<1 x f64>
    %v12 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v13 = "llvm.alloca"(%v12) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v14 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v15 = "llvm.alloca"(%v14) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v16 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v17 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v15, %v17) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v18 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v16, %v18) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v19 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v16, %v19) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v20 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v16, %v20) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v21 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v16, %v21) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v22 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v16, %v22) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v23 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v16, %v23) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v24 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v25 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v25) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v26 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v27 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v26, %v27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v28 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v29 = "llvm.getelementptr"(%v13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v29) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v30 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v31 = "llvm.alloca"(%v30) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v32 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v33 = "llvm.alloca"(%v32) <{elem_type = !llvm.array<1 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v5, %v33) <{ordering = 0 : i64}> : (!llvm.array<1 x f16>, !llvm.ptr) -> ()
    %v34 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v35 = "llvm.getelementptr"(%v31, %v34) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v33, %v35) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v36 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v37 = "llvm.alloca"(%v36) <{elem_type = !llvm.array<1 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v7, %v37) <{ordering = 0 : i64}> : (!llvm.array<1 x bf16>, !llvm.ptr) -> ()
    %v38 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v39 = "llvm.getelementptr"(%v31, %v38) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v37, %v39) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v41 = "llvm.alloca"(%v40) <{elem_type = !llvm.array<1 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v9, %v41) <{ordering = 0 : i64}> : (!llvm.array<1 x f32>, !llvm.ptr) -> ()
    %v42 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v43 = "llvm.getelementptr"(%v31, %v42) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v41, %v43) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v45 = "llvm.alloca"(%v44) <{elem_type = !llvm.array<1 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v11, %v45) <{ordering = 0 : i64}> : (!llvm.array<1 x f64>, !llvm.ptr) -> ()
    %v46 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v47 = "llvm.getelementptr"(%v31, %v46) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v45, %v47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v48 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v49 = "llvm.load"(%v48) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v50 = "llvm.call"(%v13, %v49, %v31) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v51 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v52 = "llvm.icmp"(%v50, %v51) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v52)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v50) : (i32) -> ()
  ^launched0:
    %v53 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v53) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
