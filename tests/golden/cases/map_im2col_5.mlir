// A tensor map of 5 dimension(s) through cuTensorMapEncodeIm2col, passed by value.
// arguments: base n0 n1 n2
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, i32, i32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%base: !llvm.ptr, %n0: i32, %n1: i32, %n2: i32):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{alignment = 64 : i64, elem_type = !llvm.array<16 x i64>}> : (i32) -> !llvm.ptr
    %2 = "llvm.sext"(%n0) : (i32) -> i64
    %3 = "llvm.sext"(%n1) : (i32) -> i64
    %4 = "llvm.sext"(%n2) : (i32) -> i64
    %5 = "llvm.sext"(%n0) : (i32) -> i64
    %6 = "llvm.sext"(%n1) : (i32) -> i64
    %7 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %8 = "llvm.mul"(%3, %7) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %9 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %10 = "llvm.mul"(%4, %9) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %11 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %12 = "llvm.mul"(%5, %11) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %13 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %14 = "llvm.mul"(%6, %13) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %15 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %16 = "llvm.mlir.constant"() <{value = 16 : i32}> : () -> i32
    %17 = "llvm.mlir.constant"() <{value = 32 : i32}> : () -> i32
    %18 = "llvm.mlir.constant"() <{value = 64 : i32}> : () -> i32
    %19 = "llvm.mlir.constant"() <{value = 128 : i32}> : () -> i32
    %20 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %21 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %22 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %23 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %24 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %25 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %26 = "llvm.alloca"(%25) <{elem_type = !llvm.array<5 x i64>}> : (i32) -> !llvm.ptr
    %27 = "llvm.getelementptr"(%26) <{elem_type = !llvm.array<5 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%2, %27) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %28 = "llvm.getelementptr"(%26) <{elem_type = !llvm.array<5 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%3, %28) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %29 = "llvm.getelementptr"(%26) <{elem_type = !llvm.array<5 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %29) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %30 = "llvm.getelementptr"(%26) <{elem_type = !llvm.array<5 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%5, %30) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%26) <{elem_type = !llvm.array<5 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %31) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %32 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %33 = "llvm.alloca"(%32) <{elem_type = !llvm.array<4 x i64>}> : (i32) -> !llvm.ptr
    %34 = "llvm.getelementptr"(%33) <{elem_type = !llvm.array<4 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%8, %34) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %35 = "llvm.getelementptr"(%33) <{elem_type = !llvm.array<4 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%10, %35) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %36 = "llvm.getelementptr"(%33) <{elem_type = !llvm.array<4 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %36) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %37 = "llvm.getelementptr"(%33) <{elem_type = !llvm.array<4 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%14, %37) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %38 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %39 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %40 = "llvm.mlir.constant"() <{value = -2 : i32}> : () -> i32
    %41 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %42 = "llvm.alloca"(%41) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    %43 = "llvm.getelementptr"(%42) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%38, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %44 = "llvm.getelementptr"(%42) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%42) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %47 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %48 = "llvm.alloca"(%47) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    %49 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n0, %49) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %50 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %51 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %51) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %52 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %53 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %54 = "llvm.mlir.constant"() <{value = 64 : i32}> : () -> i32
    %55 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %56 = "llvm.alloca"(%55) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    %57 = "llvm.getelementptr"(%56) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %58 = "llvm.getelementptr"(%56) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %59 = "llvm.getelementptr"(%56) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %60 = "llvm.getelementptr"(%56) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %61 = "llvm.getelementptr"(%56) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.call"(%1, %52, %53, %base, %26, %33, %42, %48, %54, %n1, %56, %21, %22, %23, %24) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cuTensorMapEncodeIm2col, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 15, 0>}> : (!llvm.ptr, i32, i32, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i32, i32, !llvm.ptr, i32, i32, i32, i32) -> i32
    "llvm.call"(%62) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @cuda_dialect_assert_success, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 1, 0>}> : (i32) -> ()
    %63 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %64 = "llvm.alloca"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %65 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %66 = "llvm.alloca"(%65) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %67 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %68 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %68) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %69 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %70 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %70) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %71 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %71) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %72 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %72) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %73 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %73) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %74 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %74) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %75 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %76 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%75, %76) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %77 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %78 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%77, %78) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %79 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %80 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%79, %80) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %81 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.struct<(struct<(array<16 x i64>)>)>
    %82 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %83 = "llvm.alloca"(%82) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %85 = "llvm.alloca"(%84) <{elem_type = !llvm.struct<(struct<(array<16 x i64>)>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%81, %85) <{ordering = 0 : i64}> : (!llvm.struct<(struct<(array<16 x i64>)>)>, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %87 = "llvm.getelementptr"(%83, %86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%85, %87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %89 = "llvm.alloca"(%88) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%n0, %89) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %91 = "llvm.getelementptr"(%83, %90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%89, %91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %92 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %93 = "llvm.load"(%92) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %94 = "llvm.call"(%64, %93, %83) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %96 = "llvm.icmp"(%94, %95) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%96)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%94) : (i32) -> ()
  ^launched0:
    %97 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%97) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
