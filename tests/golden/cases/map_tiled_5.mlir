// A tensor map of 5 dimension(s) through cuTensorMapEncodeTiled, passed by value.
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
    %38 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %39 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %41 = "llvm.alloca"(%40) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    %42 = "llvm.getelementptr"(%41) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%15, %42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %43 = "llvm.getelementptr"(%41) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%16, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %44 = "llvm.getelementptr"(%41) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%41) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.getelementptr"(%41) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %47 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %48 = "llvm.alloca"(%47) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    %49 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %49) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %50 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %51 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %51) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %52 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %52) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %53 = "llvm.getelementptr"(%48) <{elem_type = !llvm.array<5 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%20, %53) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %54 = "llvm.call"(%1, %38, %39, %base, %26, %33, %41, %48, %21, %22, %23, %24) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cuTensorMapEncodeTiled, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 12, 0>}> : (!llvm.ptr, i32, i32, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i32, i32, i32, i32) -> i32
    "llvm.call"(%54) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @cuda_dialect_assert_success, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 1, 0>}> : (i32) -> ()
    %55 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %56 = "llvm.alloca"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %57 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %58 = "llvm.alloca"(%57) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %59 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %60 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %60) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %61 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%59, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%59, %62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %63 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%59, %63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %64 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%59, %64) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %65 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%59, %65) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %66 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%59, %66) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %67 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %68 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %68) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %69 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %70 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%69, %70) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %71 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %72 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%71, %72) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %73 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.struct<(struct<(array<16 x i64>)>)>
    %74 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %75 = "llvm.alloca"(%74) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %77 = "llvm.alloca"(%76) <{elem_type = !llvm.struct<(struct<(array<16 x i64>)>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%73, %77) <{ordering = 0 : i64}> : (!llvm.struct<(struct<(array<16 x i64>)>)>, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %79 = "llvm.getelementptr"(%75, %78) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%77, %79) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.alloca"(%80) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%n0, %81) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %83 = "llvm.getelementptr"(%75, %82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%81, %83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %84 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %85 = "llvm.load"(%84) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %86 = "llvm.call"(%56, %85, %75) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %87 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %88 = "llvm.icmp"(%86, %87) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%88)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%86) : (i32) -> ()
  ^launched0:
    %89 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%89) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
