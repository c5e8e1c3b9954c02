// A loop that tests at its end, and one inside it; values defined inside are used after.
// arguments: n m
// values n: 0 1 2 5
// values m: 0 1 3
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32, %m: i32):
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %1 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    "llvm.br"(%0, %0)[^outer] : (i32, i32) -> ()
  ^outer(%i: i32, %total: i32):
    "llvm.br"(%0, %total)[^inner] : (i32, i32) -> ()
  ^inner(%j: i32, %sum: i32):
    %2 = "llvm.add"(%i, %1) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %3 = "llvm.add"(%j, %1) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %4 = "llvm.mul"(%2, %3) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %5 = "llvm.add"(%sum, %4) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %6 = "llvm.add"(%j, %1) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %7 = "llvm.icmp"(%6, %m) <{predicate = 2 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%7, %6, %5)[^inner, ^after] <{operandSegmentSizes = array<i32: 1, 2, 0>}> : (i1, i32, i32) -> ()
  ^after:
    %8 = "llvm.add"(%i, %1) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %9 = "llvm.icmp"(%8, %n) <{predicate = 2 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%9, %8, %5)[^outer, ^end] <{operandSegmentSizes = array<i32: 1, 2, 0>}> : (i1, i32, i32) -> ()
  ^end:
    %10 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i32>
    %11 = "llvm.insertvalue"(%10, %8) <{position = array<i64: 0>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %12 = "llvm.insertvalue"(%11, %5) <{position = array<i64: 1>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %13 = "llvm.insertvalue"(%12, %6) <{position = array<i64: 2>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %14 = "llvm.insertvalue"(%13, %4) <{position = array<i64: 3>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %15 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %16 = "llvm.alloca"(%15) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %17 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %18 = "llvm.alloca"(%17) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %19 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %20 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %20) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %21 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %21) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %22 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %22) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %23 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %23) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %24 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %24) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %25 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %25) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %26 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %26) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %27 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %28 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%27, %28) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %29 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %30 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %31 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %32 = "llvm.getelementptr"(%16) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%31, %32) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %33 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %34 = "llvm.alloca"(%33) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %35 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %36 = "llvm.alloca"(%35) <{elem_type = !llvm.array<4 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%14, %36) <{ordering = 0 : i64}> : (!llvm.array<4 x i32>, !llvm.ptr) -> ()
    %37 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %38 = "llvm.getelementptr"(%34, %37) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%36, %38) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %39 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %40 = "llvm.load"(%39) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %41 = "llvm.call"(%16, %40, %34) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %42 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %43 = "llvm.icmp"(%41, %42) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%43)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%41) : (i32) -> ()
  ^launched0:
    %44 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%44) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
