// Every comparison of i1.
// arguments: a_i1 b_i1
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i1: i1, %b_i1: i1):
    %0 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %1 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 1 : i64}> : (i1, i1) -> i1
    %2 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 2 : i64}> : (i1, i1) -> i1
    %3 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 3 : i64}> : (i1, i1) -> i1
    %4 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 4 : i64}> : (i1, i1) -> i1
    %5 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 5 : i64}> : (i1, i1) -> i1
    %6 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 6 : i64}> : (i1, i1) -> i1
    %7 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 7 : i64}> : (i1, i1) -> i1
    %8 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 8 : i64}> : (i1, i1) -> i1
    %9 = "llvm.icmp"(%a_i1, %b_i1) <{predicate = 9 : i64}> : (i1, i1) -> i1
    %10 = "llvm.mlir.poison"() : () -> !llvm.array<10 x i1>
    %11 = "llvm.insertvalue"(%10, %0) <{position = array<i64: 0>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %12 = "llvm.insertvalue"(%11, %1) <{position = array<i64: 1>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %13 = "llvm.insertvalue"(%12, %2) <{position = array<i64: 2>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %14 = "llvm.insertvalue"(%13, %3) <{position = array<i64: 3>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %15 = "llvm.insertvalue"(%14, %4) <{position = array<i64: 4>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %16 = "llvm.insertvalue"(%15, %5) <{position = array<i64: 5>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %17 = "llvm.insertvalue"(%16, %6) <{position = array<i64: 6>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %18 = "llvm.insertvalue"(%17, %7) <{position = array<i64: 7>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %19 = "llvm.insertvalue"(%18, %8) <{position = array<i64: 8>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %20 = "llvm.insertvalue"(%19, %9) <{position = array<i64: 9>}> : (!llvm.array<10 x i1>, i1) -> !llvm.array<10 x i1>
    %21 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %22 = "llvm.alloca"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %23 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %24 = "llvm.alloca"(%23) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %25 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %26 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %26) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %27 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %28 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %29 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %29) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %30 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %33 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %34 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%33, %34) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %35 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %36 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%35, %36) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %37 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %38 = "llvm.getelementptr"(%22) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %38) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %40 = "llvm.alloca"(%39) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %41 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %42 = "llvm.alloca"(%41) <{elem_type = !llvm.array<10 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%20, %42) <{ordering = 0 : i64}> : (!llvm.array<10 x i1>, !llvm.ptr) -> ()
    %43 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %44 = "llvm.getelementptr"(%40, %43) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%42, %44) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %45 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %46 = "llvm.load"(%45) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %47 = "llvm.call"(%22, %46, %40) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %48 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %49 = "llvm.icmp"(%47, %48) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%49)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%47) : (i32) -> ()
  ^launched0:
    %50 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%50) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
