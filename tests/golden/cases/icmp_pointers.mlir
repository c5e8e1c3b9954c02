// Every comparison of addresses, and with null.
// arguments: p q
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%p: !llvm.ptr, %q: !llvm.ptr):
    %v0 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v1 = "llvm.icmp"(%p, %q) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v2 = "llvm.icmp"(%p, %v0) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v3 = "llvm.icmp"(%p, %q) <{predicate = 1 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v4 = "llvm.icmp"(%p, %v0) <{predicate = 1 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v5 = "llvm.icmp"(%p, %q) <{predicate = 2 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v6 = "llvm.icmp"(%p, %v0) <{predicate = 2 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v7 = "llvm.icmp"(%p, %q) <{predicate = 3 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v8 = "llvm.icmp"(%p, %v0) <{predicate = 3 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v9 = "llvm.icmp"(%p, %q) <{predicate = 4 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v10 = "llvm.icmp"(%p, %v0) <{predicate = 4 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v11 = "llvm.icmp"(%p, %q) <{predicate = 5 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v12 = "llvm.icmp"(%p, %v0) <{predicate = 5 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v13 = "llvm.icmp"(%p, %q) <{predicate = 6 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v14 = "llvm.icmp"(%p, %v0) <{predicate = 6 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v15 = "llvm.icmp"(%p, %q) <{predicate = 7 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v16 = "llvm.icmp"(%p, %v0) <{predicate = 7 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v17 = "llvm.icmp"(%p, %q) <{predicate = 8 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v18 = "llvm.icmp"(%p, %v0) <{predicate = 8 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v19 = "llvm.icmp"(%p, %q) <{predicate = 9 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v20 = "llvm.icmp"(%p, %v0) <{predicate = 9 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %v21 = "llvm.mlir.poison"() : () -> !llvm.array<20 x i1>
    %v22 = "llvm.insertvalue"(%v21, %v1) <{position = array<i64: 0>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v23 = "llvm.insertvalue"(%v22, %v2) <{position = array<i64: 1>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v24 = "llvm.insertvalue"(%v23, %v3) <{position = array<i64: 2>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v25 = "llvm.insertvalue"(%v24, %v4) <{position = array<i64: 3>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v26 = "llvm.insertvalue"(%v25, %v5) <{position = array<i64: 4>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v27 = "llvm.insertvalue"(%v26, %v6) <{position = array<i64: 5>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v28 = "llvm.insertvalue"(%v27, %v7) <{position = array<i64: 6>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v29 = "llvm.insertvalue"(%v28, %v8) <{position = array<i64: 7>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v30 = "llvm.insertvalue"(%v29, %v9) <{position = array<i64: 8>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v31 = "llvm.insertvalue"(%v30, %v10) <{position = array<i64: 9>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v32 = "llvm.insertvalue"(%v31, %v11) <{position = array<i64: 10>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v33 = "llvm.insertvalue"(%v32, %v12) <{position = array<i64: 11>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v34 = "llvm.insertvalue"(%v33, %v13) <{position = array<i64: 12>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v35 = "llvm.insertvalue"(%v34, %v14) <{position = array<i64: 13>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v36 = "llvm.insertvalue"(%v35, %v15) <{position = array<i64: 14>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v37 = "llvm.insertvalue"(%v36, %v16) <{position = array<i64: 15>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v38 = "llvm.insertvalue"(%v37, %v17) <{position = array<i64: 16>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v39 = "llvm.insertvalue"(%v38, %v18) <{position = array<i64: 17>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v40 = "llvm.insertvalue"(%v39, %v19) <{position = array<i64: 18>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v41 = "llvm.insertvalue"(%v40, %v20) <{position = array<i64: 19>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %v42 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v43 = "llvm.alloca"(%v42) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v45 = "llvm.alloca"(%v44) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v46 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v47 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v45, %v47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v48 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v46, %v48) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v49 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v46, %v49) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v50 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v46, %v50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v51 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v46, %v51) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v52 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v46, %v52) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v53 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v46, %v53) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v54 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v55 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v54, %v55) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v56 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v57 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v56, %v57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v58 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v59 = "llvm.getelementptr"(%v43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v58, %v59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v60 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v61 = "llvm.alloca"(%v60) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v63 = "llvm.alloca"(%v62) <{elem_type = !llvm.array<20 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v41, %v63) <{ordering = 0 : i64}> : (!llvm.array<20 x i1>, !llvm.ptr) -> ()
    %v64 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v65 = "llvm.getelementptr"(%v61, %v64) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v63, %v65) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v66 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v67 = "llvm.load"(%v66) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v68 = "llvm.call"(%v43, %v67, %v61) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v69 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v70 = "llvm.icmp"(%v68, %v69) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v70)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v68) : (i32) -> ()
  ^launched0:
    %v71 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v71) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
