// Addresses from run-time indices of several widths, negative ones too.
// arguments: i j k v
// values i: 0 1 2 3
// values j: 0 1 2 3
// values k: 0 1 2 255
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i64, i8, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%i: i32, %j: i64, %k: i8, %v: i32):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %3 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%2, %3) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %4 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %5 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %5) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %6 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %7 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %7) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %8 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %9 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%8, %9) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %10 = "llvm.mlir.constant"() <{value = 20 : i32}> : () -> i32
    %11 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%10, %11) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %12 = "llvm.mlir.constant"() <{value = -2 : i64}> : () -> i64
    %13 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %13) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %14 = "llvm.mlir.constant"() <{value = 30 : i32}> : () -> i32
    %15 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%14, %15) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %16 = "llvm.mlir.constant"() <{value = -3 : i64}> : () -> i64
    %17 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%16, %17) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %18 = "llvm.mlir.constant"() <{value = 40 : i32}> : () -> i32
    %19 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %19) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %20 = "llvm.mlir.constant"() <{value = -4 : i64}> : () -> i64
    %21 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %21) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %22 = "llvm.mlir.constant"() <{value = 50 : i32}> : () -> i32
    %23 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%22, %23) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %24 = "llvm.mlir.constant"() <{value = -5 : i64}> : () -> i64
    %25 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %25) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %26 = "llvm.mlir.constant"() <{value = 60 : i32}> : () -> i32
    %27 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 6, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%26, %27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %28 = "llvm.mlir.constant"() <{value = -6 : i64}> : () -> i64
    %29 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 6, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %29) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %30 = "llvm.mlir.constant"() <{value = 70 : i32}> : () -> i32
    %31 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 7, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%30, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %33 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 7, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%32, %33) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %34 = "llvm.getelementptr"(%1, %i) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, -2147483648, 0>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v, %34) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %35 = "llvm.getelementptr"(%1) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %36 = "llvm.getelementptr"(%35, %k) <{elem_type = !llvm.struct<(i32, i64)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648, 1>}> : (!llvm.ptr, i8) -> !llvm.ptr
    "llvm.store"(%j, %36) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %37 = "llvm.getelementptr"(%1, %j) <{elem_type = !llvm.array<8 x struct<(i32, i64)>>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, -2147483648, 0>}> : (!llvm.ptr, i64) -> !llvm.ptr
    %38 = "llvm.load"(%37) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %39 = "llvm.getelementptr"(%35, %k) <{elem_type = !llvm.struct<(i32, i64)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648, 1>}> : (!llvm.ptr, i8) -> !llvm.ptr
    %40 = "llvm.load"(%39) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
    %41 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %42 = "llvm.mul"(%j, %41) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %43 = "llvm.getelementptr"(%1, %42) <{elem_type = i8, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i64) -> !llvm.ptr
    %44 = "llvm.load"(%43) <{ordering = 0 : i64}> : (!llvm.ptr) -> i8
    %45 = "llvm.getelementptr"(%35) <{elem_type = !llvm.struct<(i32, i64)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %46 = "llvm.load"(%45) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %47 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i32>
    %48 = "llvm.insertvalue"(%47, %38) <{position = array<i64: 0>}> : (!llvm.array<2 x i32>, i32) -> !llvm.array<2 x i32>
    %49 = "llvm.insertvalue"(%48, %46) <{position = array<i64: 1>}> : (!llvm.array<2 x i32>, i32) -> !llvm.array<2 x i32>
    %50 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %51 = "llvm.insertvalue"(%50, %40) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %52 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i8>
    %53 = "llvm.insertvalue"(%52, %44) <{position = array<i64: 0>}> : (!llvm.array<1 x i8>, i8) -> !llvm.array<1 x i8>
    %54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %55 = "llvm.alloca"(%54) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.alloca"(%56) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %58 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %59 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%57, %59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %60 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %61 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %63 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %64 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %64) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %65 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %65) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %66 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %67 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %67) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %68 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %69 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%68, %69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %70 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %71 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %72 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %73 = "llvm.alloca"(%72) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %75 = "llvm.alloca"(%74) <{elem_type = !llvm.array<2 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%49, %75) <{ordering = 0 : i64}> : (!llvm.array<2 x i32>, !llvm.ptr) -> ()
    %76 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %77 = "llvm.getelementptr"(%73, %76) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%75, %77) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %79 = "llvm.alloca"(%78) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%51, %79) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.getelementptr"(%73, %80) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%79, %81) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %83 = "llvm.alloca"(%82) <{elem_type = !llvm.array<1 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%53, %83) <{ordering = 0 : i64}> : (!llvm.array<1 x i8>, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %85 = "llvm.getelementptr"(%73, %84) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%83, %85) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %86 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %87 = "llvm.load"(%86) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %88 = "llvm.call"(%55, %87, %73) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %89 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %90 = "llvm.icmp"(%88, %89) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%90)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%88) : (i32) -> ()
  ^launched0:
    %91 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%91) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
