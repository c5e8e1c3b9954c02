// Error paths that explain themselves, with numbers and without, and one that does not.
// arguments: a b p c
// values a: 0 1 2 3 4 4294967295
// values c: 0 1 127
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<34 x i8>, linkage = #llvm.linkage<internal>, sym_name = "ERROR: shared memory is 100% full", value = "ERROR: shared memory is 100% full\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<4 x i8>, linkage = #llvm.linkage<internal>, sym_name = "%s\0A", value = "%s\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<3 x i8>, linkage = #llvm.linkage<internal>, sym_name = "x?", value = "x?\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<38 x i8>, linkage = #llvm.linkage<internal>, sym_name = "Error: %s has %d of %lld (%u, 100%%)\0A", value = "Error: %s has %d of %lld (%u, 100%%)\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<8 x i8>, linkage = #llvm.linkage<internal>, sym_name = "first, ", value = "first, \00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<9 x i8>, linkage = #llvm.linkage<internal>, sym_name = "then %d\0A", value = "then %d\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i64, ptr, i8)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i32, %b: i64, %p: !llvm.ptr, %c: i8):
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %1 = "llvm.icmp"(%a, %0) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%1)[^trap0, ^next0] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^trap0:
    %2 = "llvm.mlir.addressof"() <{global_name = @"ERROR: shared memory is 100% full"}> : () -> !llvm.ptr
    %3 = "llvm.getelementptr"(%2) <{elem_type = !llvm.array<34 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %4 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %5 = "llvm.getelementptr"(%4) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %6 = "llvm.call"(%5, %3) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^next0:
    %7 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %8 = "llvm.icmp"(%a, %7) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%8)[^trap1, ^next1] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^trap1:
    %9 = "llvm.sext"(%c) : (i8) -> i32
    %10 = "llvm.mlir.addressof"() <{global_name = @"x?"}> : () -> !llvm.ptr
    %11 = "llvm.getelementptr"(%10) <{elem_type = !llvm.array<3 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %12 = "llvm.mlir.addressof"() <{global_name = @"Error: %s has %d of %lld (%u, 100%%)\0A"}> : () -> !llvm.ptr
    %13 = "llvm.getelementptr"(%12) <{elem_type = !llvm.array<38 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %14 = "llvm.call"(%13, %11, %a, %b, %9) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 5, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr, i32, i64, i32) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^next1:
    %15 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %16 = "llvm.icmp"(%a, %15) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%16)[^trap2, ^next2] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^trap2:
    %17 = "llvm.mlir.addressof"() <{global_name = @"first, "}> : () -> !llvm.ptr
    %18 = "llvm.getelementptr"(%17) <{elem_type = !llvm.array<8 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %19 = "llvm.call"(%18) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 1, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr) -> i32
    %20 = "llvm.mlir.addressof"() <{global_name = @"then %d\0A"}> : () -> !llvm.ptr
    %21 = "llvm.getelementptr"(%20) <{elem_type = !llvm.array<9 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %22 = "llvm.call"(%21, %a) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, i32) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^next2:
    %23 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %24 = "llvm.icmp"(%a, %23) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%24)[^trap3, ^next3] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^trap3:
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^next3:
    %25 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %26 = "llvm.alloca"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %27 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %28 = "llvm.alloca"(%27) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %29 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %30 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %30) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %33 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %33) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %34 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %34) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %35 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %36 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %36) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %37 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %38 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %38) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %39 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %40 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %40) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %41 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %42 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%41, %42) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %43 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %44 = "llvm.alloca"(%43) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %45 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %46 = "llvm.alloca"(%45) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%a, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %47 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %48 = "llvm.getelementptr"(%44, %47) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%46, %48) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %49 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %50 = "llvm.load"(%49) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %51 = "llvm.call"(%26, %50, %44) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %52 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %53 = "llvm.icmp"(%51, %52) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%53)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%51) : (i32) -> ()
  ^launched0:
    %54 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%54) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
