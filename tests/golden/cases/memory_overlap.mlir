// Bytes written in one size and read in another.
// arguments: a b x n
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i64, i8, f32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i64, %b: i8, %x: f32, %n: i32):
    %0 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%a, %1) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %2 = "llvm.getelementptr"(%1) <{elem_type = i8, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%b, %2) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %3 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> i16
    %4 = "llvm.getelementptr"(%1) <{elem_type = i8, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 4>}> : (!llvm.ptr) -> !llvm.ptr
    %5 = "llvm.load"(%4) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %6 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
    %7 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%x, %7) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %8 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 1>}> : (!llvm.ptr) -> !llvm.ptr
    %9 = "llvm.load"(%8) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %10 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %10) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %11 = "llvm.getelementptr"(%1) <{elem_type = i8, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 20>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %11) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %12 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 2>}> : (!llvm.ptr) -> !llvm.ptr
    %13 = "llvm.load"(%12) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
    %14 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%a, %14) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %15 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %15) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %16 = "llvm.getelementptr"(%1) <{elem_type = i64, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 3>}> : (!llvm.ptr) -> !llvm.ptr
    %17 = "llvm.load"(%16) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
    %18 = "llvm.getelementptr"(%1) <{elem_type = i8, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 28>}> : (!llvm.ptr) -> !llvm.ptr
    %19 = "llvm.load"(%18) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %20 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i16>
    %21 = "llvm.insertvalue"(%20, %3) <{position = array<i64: 0>}> : (!llvm.array<1 x i16>, i16) -> !llvm.array<1 x i16>
    %22 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i32>
    %23 = "llvm.insertvalue"(%22, %5) <{position = array<i64: 0>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %24 = "llvm.insertvalue"(%23, %9) <{position = array<i64: 1>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %25 = "llvm.insertvalue"(%24, %19) <{position = array<i64: 2>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %26 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i64>
    %27 = "llvm.insertvalue"(%26, %6) <{position = array<i64: 0>}> : (!llvm.array<3 x i64>, i64) -> !llvm.array<3 x i64>
    %28 = "llvm.insertvalue"(%27, %13) <{position = array<i64: 1>}> : (!llvm.array<3 x i64>, i64) -> !llvm.array<3 x i64>
    %29 = "llvm.insertvalue"(%28, %17) <{position = array<i64: 2>}> : (!llvm.array<3 x i64>, i64) -> !llvm.array<3 x i64>
    %30 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %31 = "llvm.alloca"(%30) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %32 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %33 = "llvm.alloca"(%32) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %34 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %35 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%33, %35) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %36 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %36) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %37 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %37) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %38 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %38) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %39 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %39) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %40 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %40) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %41 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %41) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %42 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %43 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%42, %43) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %44 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %45 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%44, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %47 = "llvm.getelementptr"(%31) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %48 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %49 = "llvm.alloca"(%48) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %50 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %51 = "llvm.alloca"(%50) <{elem_type = !llvm.array<1 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%21, %51) <{ordering = 0 : i64}> : (!llvm.array<1 x i16>, !llvm.ptr) -> ()
    %52 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %53 = "llvm.getelementptr"(%49, %52) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%51, %53) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %55 = "llvm.alloca"(%54) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%25, %55) <{ordering = 0 : i64}> : (!llvm.array<3 x i32>, !llvm.ptr) -> ()
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.getelementptr"(%49, %56) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%55, %57) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %58 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %59 = "llvm.alloca"(%58) <{elem_type = !llvm.array<3 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%29, %59) <{ordering = 0 : i64}> : (!llvm.array<3 x i64>, !llvm.ptr) -> ()
    %60 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %61 = "llvm.getelementptr"(%49, %60) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%59, %61) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %62 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %63 = "llvm.load"(%62) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %64 = "llvm.call"(%31, %63, %49) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %65 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %66 = "llvm.icmp"(%64, %65) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%66)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%64) : (i32) -> ()
  ^launched0:
    %67 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%67) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
