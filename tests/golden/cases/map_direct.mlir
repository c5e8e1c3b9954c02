// A tensor map encoded in one block and passed in another, where it stands and as a copy.
// arguments: base n0 n1 n2 flag
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, i32, i32, i32, i1)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%base: !llvm.ptr, %n0: i32, %n1: i32, %n2: i32, %flag: i1):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{alignment = 64 : i64, elem_type = !llvm.array<16 x i64>}> : (i32) -> !llvm.ptr
    %2 = "llvm.sext"(%n0) : (i32) -> i64
    %3 = "llvm.sext"(%n1) : (i32) -> i64
    %4 = "llvm.sext"(%n2) : (i32) -> i64
    %5 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %6 = "llvm.mul"(%3, %5) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %7 = "llvm.mlir.constant"() <{value = 16 : i64}> : () -> i64
    %8 = "llvm.mul"(%4, %7) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %9 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %10 = "llvm.mlir.constant"() <{value = 16 : i32}> : () -> i32
    %11 = "llvm.mlir.constant"() <{value = 32 : i32}> : () -> i32
    %12 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %13 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %14 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %15 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %16 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %17 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %18 = "llvm.alloca"(%17) <{elem_type = !llvm.array<3 x i64>}> : (i32) -> !llvm.ptr
    %19 = "llvm.getelementptr"(%18) <{elem_type = !llvm.array<3 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%2, %19) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %20 = "llvm.getelementptr"(%18) <{elem_type = !llvm.array<3 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%3, %20) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %21 = "llvm.getelementptr"(%18) <{elem_type = !llvm.array<3 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %21) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %22 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %23 = "llvm.alloca"(%22) <{elem_type = !llvm.array<2 x i64>}> : (i32) -> !llvm.ptr
    %24 = "llvm.getelementptr"(%23) <{elem_type = !llvm.array<2 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %24) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %25 = "llvm.getelementptr"(%23) <{elem_type = !llvm.array<2 x i64>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%8, %25) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %26 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %27 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %28 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %29 = "llvm.alloca"(%28) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    %30 = "llvm.getelementptr"(%29) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%9, %30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%29) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%10, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.getelementptr"(%29) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%11, %32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %33 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %34 = "llvm.alloca"(%33) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    %35 = "llvm.getelementptr"(%34) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %36 = "llvm.getelementptr"(%34) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %36) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %37 = "llvm.getelementptr"(%34) <{elem_type = !llvm.array<3 x i32>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %37) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %38 = "llvm.call"(%1, %26, %27, %base, %18, %23, %29, %34, %13, %14, %15, %16) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cuTensorMapEncodeTiled, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 12, 0>}> : (!llvm.ptr, i32, i32, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, i32, i32, i32, i32) -> i32
    "llvm.call"(%38) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @cuda_dialect_assert_success, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 1, 0>}> : (i32) -> ()
    "llvm.cond_br"(%flag)[^then, ^end] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^then:
    %39 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %40 = "llvm.alloca"(%39) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %41 = "llvm.getelementptr"(%40) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%1, %41) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %42 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %43 = "llvm.alloca"(%42) <{elem_type = !llvm.struct<(struct<(array<16 x i64>)>)>}> : (i32) -> !llvm.ptr
    %44 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.struct<(struct<(array<16 x i64>)>)>
    "llvm.store"(%44, %43) <{ordering = 0 : i64}> : (!llvm.struct<(struct<(array<16 x i64>)>)>, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%40) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %45) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %46 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %47 = "llvm.alloca"(%46) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %49 = "llvm.alloca"(%48) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %50 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %51 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%49, %51) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %52 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %52) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %53 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %53) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %54 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %54) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %55 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %55) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %56 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %56) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %57 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %58 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %59 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %59) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %60 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %61 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%60, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %63 = "llvm.getelementptr"(%47) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%62, %63) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %64 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %65 = "llvm.load"(%64) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %66 = "llvm.call"(%47, %65, %40) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %67 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %68 = "llvm.icmp"(%66, %67) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%68)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%66) : (i32) -> ()
  ^launched0:
    "llvm.br"()[^end] : () -> ()
  ^end:
    %69 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%69) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
