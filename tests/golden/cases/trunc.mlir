// trunc between all widths.
// arguments: x_i1 x_i4 x_i8 x_i16 x_i32 x_i33 x_i64
// runs: 80
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i4, i8, i16, i32, i33, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_i1: i1, %x_i4: i4, %x_i8: i8, %x_i16: i16, %x_i32: i32, %x_i33: i33, %x_i64: i64):
    %0 = "llvm.trunc"(%x_i4) : (i4) -> i1
    %1 = "llvm.trunc"(%x_i8) : (i8) -> i1
    %2 = "llvm.trunc"(%x_i8) : (i8) -> i4
    %3 = "llvm.trunc"(%x_i16) : (i16) -> i1
    %4 = "llvm.trunc"(%x_i16) : (i16) -> i4
    %5 = "llvm.trunc"(%x_i16) : (i16) -> i8
    %6 = "llvm.trunc"(%x_i32) : (i32) -> i1
    %7 = "llvm.trunc"(%x_i32) : (i32) -> i4
    %8 = "llvm.trunc"(%x_i32) : (i32) -> i8
    %9 = "llvm.trunc"(%x_i32) : (i32) -> i16
    %10 = "llvm.trunc"(%x_i33) : (i33) -> i1
    %11 = "llvm.trunc"(%x_i33) : (i33) -> i4
    %12 = "llvm.trunc"(%x_i33) : (i33) -> i8
    %13 = "llvm.trunc"(%x_i33) : (i33) -> i16
    %14 = "llvm.trunc"(%x_i33) : (i33) -> i32
    %15 = "llvm.trunc"(%x_i64) : (i64) -> i1
    %16 = "llvm.trunc"(%x_i64) : (i64) -> i4
    %17 = "llvm.trunc"(%x_i64) : (i64) -> i8
    %18 = "llvm.trunc"(%x_i64) : (i64) -> i16
    %19 = "llvm.trunc"(%x_i64) : (i64) -> i32
    %20 = "llvm.trunc"(%x_i64) : (i64) -> i33
    %21 = "llvm.mlir.poison"() : () -> !llvm.array<6 x i1>
    %22 = "llvm.insertvalue"(%21, %0) <{position = array<i64: 0>}> : (!llvm.array<6 x i1>, i1) -> !llvm.array<6 x i1>
    %23 = "llvm.insertvalue"(%22, %1) <{position = array<i64: 1>}> : (!llvm.array<6 x i1>, i1) -> !llvm.array<6 x i1>
    %24 = "llvm.insertvalue"(%23, %3) <{position = array<i64: 2>}> : (!llvm.array<6 x i1>, i1) -> !llvm.array<6 x i1>
    %25 = "llvm.insertvalue"(%24, %6) <{position = array<i64: 3>}> : (!llvm.array<6 x i1>, i1) -> !llvm.array<6 x i1>
    %26 = "llvm.insertvalue"(%25, %10) <{position = array<i64: 4>}> : (!llvm.array<6 x i1>, i1) -> !llvm.array<6 x i1>
    %27 = "llvm.insertvalue"(%26, %15) <{position = array<i64: 5>}> : (!llvm.array<6 x i1>, i1) -> !llvm.array<6 x i1>
    %28 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i4>
    %29 = "llvm.insertvalue"(%28, %2) <{position = array<i64: 0>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %30 = "llvm.insertvalue"(%29, %4) <{position = array<i64: 1>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %31 = "llvm.insertvalue"(%30, %7) <{position = array<i64: 2>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %32 = "llvm.insertvalue"(%31, %11) <{position = array<i64: 3>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %33 = "llvm.insertvalue"(%32, %16) <{position = array<i64: 4>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %34 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i8>
    %35 = "llvm.insertvalue"(%34, %5) <{position = array<i64: 0>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %36 = "llvm.insertvalue"(%35, %8) <{position = array<i64: 1>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %37 = "llvm.insertvalue"(%36, %12) <{position = array<i64: 2>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %38 = "llvm.insertvalue"(%37, %17) <{position = array<i64: 3>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %39 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i16>
    %40 = "llvm.insertvalue"(%39, %9) <{position = array<i64: 0>}> : (!llvm.array<3 x i16>, i16) -> !llvm.array<3 x i16>
    %41 = "llvm.insertvalue"(%40, %13) <{position = array<i64: 1>}> : (!llvm.array<3 x i16>, i16) -> !llvm.array<3 x i16>
    %42 = "llvm.insertvalue"(%41, %18) <{position = array<i64: 2>}> : (!llvm.array<3 x i16>, i16) -> !llvm.array<3 x i16>
    %43 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i32>
    %44 = "llvm.insertvalue"(%43, %14) <{position = array<i64: 0>}> : (!llvm.array<2 x i32>, i32) -> !llvm.array<2 x i32>
    %45 = "llvm.insertvalue"(%44, %19) <{position = array<i64: 1>}> : (!llvm.array<2 x i32>, i32) -> !llvm.array<2 x i32>
    %46 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i33>
    %47 = "llvm.insertvalue"(%46, %20) <{position = array<i64: 0>}> : (!llvm.array<1 x i33>, i33) -> !llvm.array<1 x i33>
    %48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %49 = "llvm.alloca"(%48) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %50 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %51 = "llvm.alloca"(%50) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %53 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%51, %53) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %54 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %54) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %55 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %55) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %56 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %56) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %57 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %58 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %59 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %60 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %61 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%60, %61) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %62 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %63 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%62, %63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %64 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %65 = "llvm.getelementptr"(%49) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %65) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %66 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %67 = "llvm.alloca"(%66) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %69 = "llvm.alloca"(%68) <{elem_type = !llvm.array<6 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%27, %69) <{ordering = 0 : i64}> : (!llvm.array<6 x i1>, !llvm.ptr) -> ()
    %70 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %71 = "llvm.getelementptr"(%67, %70) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%69, %71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %72 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %73 = "llvm.alloca"(%72) <{elem_type = !llvm.array<5 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%33, %73) <{ordering = 0 : i64}> : (!llvm.array<5 x i4>, !llvm.ptr) -> ()
    %74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %75 = "llvm.getelementptr"(%67, %74) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%73, %75) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %77 = "llvm.alloca"(%76) <{elem_type = !llvm.array<4 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%38, %77) <{ordering = 0 : i64}> : (!llvm.array<4 x i8>, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %79 = "llvm.getelementptr"(%67, %78) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%77, %79) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.alloca"(%80) <{elem_type = !llvm.array<3 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%42, %81) <{ordering = 0 : i64}> : (!llvm.array<3 x i16>, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %83 = "llvm.getelementptr"(%67, %82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%81, %83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %85 = "llvm.alloca"(%84) <{elem_type = !llvm.array<2 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%45, %85) <{ordering = 0 : i64}> : (!llvm.array<2 x i32>, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %87 = "llvm.getelementptr"(%67, %86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%85, %87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %89 = "llvm.alloca"(%88) <{elem_type = !llvm.array<1 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%47, %89) <{ordering = 0 : i64}> : (!llvm.array<1 x i33>, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %91 = "llvm.getelementptr"(%67, %90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%89, %91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %92 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %93 = "llvm.load"(%92) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %94 = "llvm.call"(%49, %93, %67) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %96 = "llvm.icmp"(%94, %95) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%96)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%94) : (i32) -> ()
  ^launched0:
    %97 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%97) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
