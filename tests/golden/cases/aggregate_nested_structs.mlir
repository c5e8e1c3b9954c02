// Structs in structs and empty ones, taken apart, changed and put together again.
// arguments: x x_n x_m y y_n y_m n
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x: !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, %y: !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, %n: i32):
    %0 = "llvm.extractvalue"(%x) <{position = array<i64: 1, 1>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>) -> i32
    %1 = "llvm.extractvalue"(%y) <{position = array<i64: 1, 2>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>) -> i64
    %2 = "llvm.extractvalue"(%y) <{position = array<i64: 1>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>) -> !llvm.struct<(struct<()>, i32, i64)>
    %3 = "llvm.extractvalue"(%x) <{position = array<i64: 2>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>) -> !llvm.struct<()>
    %4 = "llvm.insertvalue"(%x, %2) <{position = array<i64: 1>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, !llvm.struct<(struct<()>, i32, i64)>) -> !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>
    %5 = "llvm.add"(%0, %n) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %6 = "llvm.insertvalue"(%4, %5) <{position = array<i64: 1, 1>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32) -> !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>
    %7 = "llvm.insertvalue"(%6, %3) <{position = array<i64: 1, 0>}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, !llvm.struct<()>) -> !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>
    %8 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %9 = "llvm.alloca"(%8) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %10 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %11 = "llvm.alloca"(%10) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %12 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %13 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%11, %13) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %14 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %14) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %15 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %15) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %16 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %16) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %17 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %17) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %18 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %18) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %19 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %19) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %20 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %21 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %21) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %22 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %23 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%22, %23) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %24 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %25 = "llvm.getelementptr"(%9) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %25) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %26 = "llvm.mlir.poison"() : () -> !llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>
    %27 = "llvm.insertvalue"(%26, %1) <{position = array<i64: 0>}> : (!llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>, i64) -> !llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>
    %28 = "llvm.insertvalue"(%27, %7) <{position = array<i64: 1>}> : (!llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>, !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>) -> !llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>
    %29 = "llvm.insertvalue"(%28, %0) <{position = array<i64: 2>}> : (!llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>, i32) -> !llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>
    %30 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %31 = "llvm.alloca"(%30) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %32 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %33 = "llvm.alloca"(%32) <{elem_type = !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%x, %33) <{ordering = 0 : i64}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, !llvm.ptr) -> ()
    %34 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %35 = "llvm.getelementptr"(%31, %34) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%33, %35) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %36 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %37 = "llvm.alloca"(%36) <{elem_type = !llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%7, %37) <{ordering = 0 : i64}> : (!llvm.struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, !llvm.ptr) -> ()
    %38 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %39 = "llvm.getelementptr"(%31, %38) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%37, %39) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %41 = "llvm.alloca"(%40) <{elem_type = !llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%29, %41) <{ordering = 0 : i64}> : (!llvm.struct<(i64, struct<(ptr<1>, struct<(struct<()>, i32, i64)>, struct<()>)>, i32)>, !llvm.ptr) -> ()
    %42 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %43 = "llvm.getelementptr"(%31, %42) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%41, %43) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %44 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %45 = "llvm.load"(%44) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %46 = "llvm.call"(%9, %45, %31) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %47 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %48 = "llvm.icmp"(%46, %47) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%48)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%46) : (i32) -> ()
  ^launched0:
    %49 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%49) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
