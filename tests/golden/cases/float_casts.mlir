// fpext and fptrunc between all formats.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 200
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %v0 = "llvm.fpext"(%x_f16) : (f16) -> f32
    %v1 = "llvm.fpext"(%x_f16) : (f16) -> f64
    %v2 = "llvm.fptrunc"(%x_f32) : (f32) -> f16
    %v3 = "llvm.fptrunc"(%x_f64) : (f64) -> f16
    %v4 = "llvm.fpext"(%x_bf16) : (bf16) -> f32
    %v5 = "llvm.fpext"(%x_bf16) : (bf16) -> f64
    %v6 = "llvm.fptrunc"(%x_f32) : (f32) -> bf16
    %v7 = "llvm.fptrunc"(%x_f64) : (f64) -> bf16
    %v8 = "llvm.fpext"(%x_f32) : (f32) -> f64
    %v9 = "llvm.fptrunc"(%x_f64) : (f64) -> f32
    %v10 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f32>
    %v11 = "llvm.insertvalue"(%v10, %v0) <{position = array<i64: 0>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %v12 = "llvm.insertvalue"(%v11, %v4) <{position = array<i64: 1>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %v13 = "llvm.insertvalue"(%v12, %v9) <{position = array<i64: 2>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %v14 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f64>
    %v15 = "llvm.insertvalue"(%v14, %v1) <{position = array<i64: 0>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %v16 = "llvm.insertvalue"(%v15, %v5) <{position = array<i64: 1>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %v17 = "llvm.insertvalue"(%v16, %v8) <{position = array<i64: 2>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %v18 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f16>
    %v19 = "llvm.insertvalue"(%v18, %v2) <{position = array<i64: 0>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %v20 = "llvm.insertvalue"(%v19, %v3) <{position = array<i64: 1>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %v21 = "llvm.mlir.poison"() : () -> !llvm.array<2 x bf16>
    %v22 = "llvm.insertvalue"(%v21, %v6) <{position = array<i64: 0>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %v23 = "llvm.insertvalue"(%v22, %v7) <{position = array<i64: 1>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %v24 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v25 = "llvm.alloca"(%v24) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v26 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v27 = "llvm.alloca"(%v26) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v28 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v29 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v27, %v29) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v30 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v31 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v32 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v33 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v33) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v34 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v34) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v35 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v28, %v35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v36 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v37 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v36, %v37) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v38 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v39 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v38, %v39) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v40 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v41 = "llvm.getelementptr"(%v25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v40, %v41) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v42 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v43 = "llvm.alloca"(%v42) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v45 = "llvm.alloca"(%v44) <{elem_type = !llvm.array<3 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v13, %v45) <{ordering = 0 : i64}> : (!llvm.array<3 x f32>, !llvm.ptr) -> ()
    %v46 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v47 = "llvm.getelementptr"(%v43, %v46) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v45, %v47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v49 = "llvm.alloca"(%v48) <{elem_type = !llvm.array<3 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v17, %v49) <{ordering = 0 : i64}> : (!llvm.array<3 x f64>, !llvm.ptr) -> ()
    %v50 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v51 = "llvm.getelementptr"(%v43, %v50) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v49, %v51) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v53 = "llvm.alloca"(%v52) <{elem_type = !llvm.array<2 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v20, %v53) <{ordering = 0 : i64}> : (!llvm.array<2 x f16>, !llvm.ptr) -> ()
    %v54 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v55 = "llvm.getelementptr"(%v43, %v54) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v53, %v55) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v57 = "llvm.alloca"(%v56) <{elem_type = !llvm.array<2 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v23, %v57) <{ordering = 0 : i64}> : (!llvm.array<2 x bf16>, !llvm.ptr) -> ()
    %v58 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v59 = "llvm.getelementptr"(%v43, %v58) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v57, %v59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v60 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v61 = "llvm.load"(%v60) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v62 = "llvm.call"(%v25, %v61, %v43) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v63 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v64 = "llvm.icmp"(%v62, %v63) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v64)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v62) : (i32) -> ()
  ^launched0:
    %v65 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v65) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
