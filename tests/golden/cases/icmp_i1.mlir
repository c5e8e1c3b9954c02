// Every comparison of i1.
// arguments: a_i1 b_i1
// runs: 200
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i1: i1, %b_i1: i1):
    %v0 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %v1 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 1 : i64}> : (i1, i1) -> i1
    %v2 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 2 : i64}> : (i1, i1) -> i1
    %v3 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 3 : i64}> : (i1, i1) -> i1
    %v4 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 4 : i64}> : (i1, i1) -> i1
    %v5 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 5 : i64}> : (i1, i1) -> i1
    %v6 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 6 : i64}> : (i1, i1) -> i1
    %v7 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 7 : i64}> : (i1, i1) -> i1
    %v8 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 8 : i64}> : (i1, i1) -> i1
    %v9 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 9 : i64}> : (i1, i1) -> i1
    %v10 = "llvm.mlir.poison"() : () -> !llvm.array<10 x i1>
    %v11 = "llvm.insertvalue"(%v10, %v0) <{position = array<i64: 0>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v12 = "llvm.insertvalue"(%v11, %v1) <{position = array<i64: 1>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v13 = "llvm.insertvalue"(%v12, %v2) <{position = array<i64: 2>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v14 = "llvm.insertvalue"(%v13, %v3) <{position = array<i64: 3>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v15 = "llvm.insertvalue"(%v14, %v4) <{position = array<i64: 4>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v16 = "llvm.insertvalue"(%v15, %v5) <{position = array<i64: 5>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v17 = "llvm.insertvalue"(%v16, %v6) <{position = array<i64: 6>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v18 = "llvm.insertvalue"(%v17, %v7) <{position = array<i64: 7>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v19 = "llvm.insertvalue"(%v18, %v8) <{position = array<i64: 8>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v20 = "llvm.insertvalue"(%v19, %v9) <{position = array<i64: 9>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %v21 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v22 = "llvm.alloca"(%v21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v23 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v24 = "llvm.alloca"(%v23) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v25 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v26 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v24, %v26) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v27 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v25, %v27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v28 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v25, %v28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v29 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v25, %v29) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v30 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v25, %v30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v31 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v25, %v31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v32 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v25, %v32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v33 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v34 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v33, %v34) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v35 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v36 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v35, %v36) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v37 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v38 = "llvm.getelementptr"(%v22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v37, %v38) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v40 = "llvm.alloca"(%v39) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v41 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v42 = "llvm.alloca"(%v41) <{elem_type = !llvm.array<10 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v20, %v42) <{ordering = 0 : i64}> : (!llvm.array<10 x i1>, !llvm.ptr) -> ()
    %v43 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v44 = "llvm.getelementptr"(%v40, %v43) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v42, %v44) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v45 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v46 = "llvm.load"(%v45) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v47 = "llvm.call"(%v22, %v46, %v40) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v48 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v49 = "llvm.icmp"(%v47, %v48) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v49)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v47) : (i32) -> ()
  ^launched0:
    %v50 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v50) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
