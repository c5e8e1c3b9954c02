// Memory filled in one loop, summed in another, and passed as a parameter.
// arguments: n scale
// values n: 0 1 5 16
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32, %scale: i64):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = !llvm.array<16 x i64>}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.zero"() : () -> !llvm.array<16 x i64>
    "llvm.store"(%2, %1) <{ordering = 0 : i64}> : (!llvm.array<16 x i64>, !llvm.ptr) -> ()
    %3 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %4 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    "llvm.br"(%3)[^fill] : (i32) -> ()
  ^fill(%i: i32):
    %5 = "llvm.icmp"(%i, %n) <{predicate = 2 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%5)[^body, ^filled] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^body:
    %6 = "llvm.sext"(%i) : (i32) -> i64
    %7 = "llvm.mul"(%6, %scale) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %8 = "llvm.getelementptr"(%1, %i) <{elem_type = !llvm.array<16 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%7, %8) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %9 = "llvm.add"(%i, %4) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.br"(%9)[^fill] : (i32) -> ()
  ^filled:
    %10 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    "llvm.br"(%3, %10)[^sum] : (i32, i64) -> ()
  ^sum(%j: i32, %total: i64):
    %11 = "llvm.icmp"(%j, %n) <{predicate = 2 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%11)[^more, ^summed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^more:
    %12 = "llvm.add"(%j, %4) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %13 = "llvm.getelementptr"(%1, %j) <{elem_type = !llvm.array<16 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %14 = "llvm.load"(%13) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
    %15 = "llvm.add"(%total, %14) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    "llvm.br"(%12, %15)[^sum] : (i32, i64) -> ()
  ^summed:
    %16 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %17 = "llvm.alloca"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %18 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %19 = "llvm.alloca"(%18) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %20 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %21 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %21) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %22 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %22) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %23 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %23) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %24 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %24) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %25 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %25) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %26 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %26) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %27 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %28 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %29 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %29) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %30 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %31 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%30, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %33 = "llvm.getelementptr"(%17) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%32, %33) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %34 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.array<16 x i64>
    %35 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %36 = "llvm.alloca"(%35) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %37 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %38 = "llvm.alloca"(%37) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%total, %38) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %39 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %40 = "llvm.getelementptr"(%36, %39) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%38, %40) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %41 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %42 = "llvm.alloca"(%41) <{elem_type = !llvm.array<16 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%34, %42) <{ordering = 0 : i64}> : (!llvm.array<16 x i64>, !llvm.ptr) -> ()
    %43 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %44 = "llvm.getelementptr"(%36, %43) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%42, %44) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %45 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %46 = "llvm.load"(%45) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %47 = "llvm.call"(%17, %46, %36) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %48 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %49 = "llvm.icmp"(%47, %48) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%49)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%47) : (i32) -> ()
  ^launched0:
    %50 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%50) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
