// A chain of comparisons, as a dispatch on a value makes.
// arguments: n
// values n: 0 1 2 3 4 5 6 7 8 9
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel0", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel1", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel2", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel3", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel4", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel5", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel6", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_kernel7", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %1 = "llvm.icmp"(%n, %0) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%1)[^case0, ^next0] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case0:
    %2 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %3 = "llvm.alloca"(%2) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %4 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %5 = "llvm.alloca"(%4) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %6 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %7 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%5, %7) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %8 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %8) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %9 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %9) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %10 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %10) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %11 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %11) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %12 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %12) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %13 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%6, %13) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %14 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %15 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%14, %15) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %16 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %17 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%16, %17) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %18 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %19 = "llvm.getelementptr"(%3) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %19) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %20 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %21 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %22 = "llvm.alloca"(%21) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %23 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %24 = "llvm.alloca"(%23) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%20, %24) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %25 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %26 = "llvm.getelementptr"(%22, %25) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%24, %26) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %27 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel0}> : () -> !llvm.ptr
    %28 = "llvm.load"(%27) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %29 = "llvm.call"(%3, %28, %22) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %30 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %31 = "llvm.icmp"(%29, %30) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%31)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%29) : (i32) -> ()
  ^launched0:
    %32 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%32)[^end] : (i32) -> ()
  ^next0:
    %33 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %34 = "llvm.icmp"(%n, %33) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%34)[^case1, ^next1] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case1:
    %35 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %36 = "llvm.alloca"(%35) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %37 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %38 = "llvm.alloca"(%37) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %40 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%38, %40) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %41 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %41) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %42 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %43 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %44 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %47 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %48 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%47, %48) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %49 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %50 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%49, %50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %51 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %52 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%51, %52) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %53 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %55 = "llvm.alloca"(%54) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.alloca"(%56) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%53, %57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %58 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %59 = "llvm.getelementptr"(%55, %58) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%57, %59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %60 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel1}> : () -> !llvm.ptr
    %61 = "llvm.load"(%60) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %62 = "llvm.call"(%36, %61, %55) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %63 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %64 = "llvm.icmp"(%62, %63) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%64)[^launched1, ^launched1_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched1_failed:
    "llvm.return"(%62) : (i32) -> ()
  ^launched1:
    %65 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    "llvm.br"(%65)[^end] : (i32) -> ()
  ^next1:
    %66 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %67 = "llvm.icmp"(%n, %66) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%67)[^case2, ^next2] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case2:
    %68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %69 = "llvm.alloca"(%68) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %70 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %71 = "llvm.alloca"(%70) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %72 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %73 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%71, %73) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %74 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %74) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %75 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %75) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %76 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %76) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %77 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %77) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %78 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %78) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %79 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %79) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %81 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %81) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %83 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%82, %83) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %84 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %85 = "llvm.getelementptr"(%69) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%84, %85) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %87 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %88 = "llvm.alloca"(%87) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %89 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %90 = "llvm.alloca"(%89) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%86, %90) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %91 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %92 = "llvm.getelementptr"(%88, %91) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%90, %92) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %93 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel2}> : () -> !llvm.ptr
    %94 = "llvm.load"(%93) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %95 = "llvm.call"(%69, %94, %88) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %96 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %97 = "llvm.icmp"(%95, %96) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%97)[^launched2, ^launched2_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched2_failed:
    "llvm.return"(%95) : (i32) -> ()
  ^launched2:
    %98 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    "llvm.br"(%98)[^end] : (i32) -> ()
  ^next2:
    %99 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %100 = "llvm.icmp"(%n, %99) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%100)[^case3, ^next3] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case3:
    %101 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %102 = "llvm.alloca"(%101) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %103 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %104 = "llvm.alloca"(%103) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %105 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %106 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%104, %106) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %107 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %107) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %108 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %108) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %109 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %109) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %110 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %110) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %111 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %111) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %112 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %112) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %113 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %114 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %114) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %115 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %116 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%115, %116) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %117 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %118 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%117, %118) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %119 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %120 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %121 = "llvm.alloca"(%120) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %122 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %123 = "llvm.alloca"(%122) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%119, %123) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %124 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %125 = "llvm.getelementptr"(%121, %124) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%123, %125) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %126 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel3}> : () -> !llvm.ptr
    %127 = "llvm.load"(%126) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %128 = "llvm.call"(%102, %127, %121) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %129 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %130 = "llvm.icmp"(%128, %129) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%130)[^launched3, ^launched3_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched3_failed:
    "llvm.return"(%128) : (i32) -> ()
  ^launched3:
    %131 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    "llvm.br"(%131)[^end] : (i32) -> ()
  ^next3:
    %132 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %133 = "llvm.icmp"(%n, %132) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%133)[^case4, ^next4] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case4:
    %134 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %135 = "llvm.alloca"(%134) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %136 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %137 = "llvm.alloca"(%136) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %138 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %139 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%137, %139) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %140 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%138, %140) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %141 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%138, %141) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %142 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%138, %142) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %143 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%138, %143) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %144 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%138, %144) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %145 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%138, %145) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %146 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %147 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%146, %147) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %148 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %149 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%148, %149) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %150 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %151 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%150, %151) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %152 = "llvm.mlir.constant"() <{value = 16 : i32}> : () -> i32
    %153 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %154 = "llvm.alloca"(%153) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %155 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %156 = "llvm.alloca"(%155) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%152, %156) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %157 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %158 = "llvm.getelementptr"(%154, %157) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%156, %158) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %159 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel4}> : () -> !llvm.ptr
    %160 = "llvm.load"(%159) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %161 = "llvm.call"(%135, %160, %154) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %162 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %163 = "llvm.icmp"(%161, %162) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%163)[^launched4, ^launched4_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched4_failed:
    "llvm.return"(%161) : (i32) -> ()
  ^launched4:
    %164 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    "llvm.br"(%164)[^end] : (i32) -> ()
  ^next4:
    %165 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %166 = "llvm.icmp"(%n, %165) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%166)[^case5, ^next5] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case5:
    %167 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %168 = "llvm.alloca"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %169 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %170 = "llvm.alloca"(%169) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %171 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %172 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %172) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %173 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%171, %173) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %174 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%171, %174) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %175 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%171, %175) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %176 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%171, %176) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %177 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%171, %177) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %178 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%171, %178) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %179 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %180 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%179, %180) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %181 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %182 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%181, %182) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %183 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %184 = "llvm.getelementptr"(%168) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%183, %184) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %185 = "llvm.mlir.constant"() <{value = 25 : i32}> : () -> i32
    %186 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %187 = "llvm.alloca"(%186) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %188 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %189 = "llvm.alloca"(%188) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%185, %189) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %190 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %191 = "llvm.getelementptr"(%187, %190) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%189, %191) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %192 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel5}> : () -> !llvm.ptr
    %193 = "llvm.load"(%192) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %194 = "llvm.call"(%168, %193, %187) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %195 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %196 = "llvm.icmp"(%194, %195) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%196)[^launched5, ^launched5_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched5_failed:
    "llvm.return"(%194) : (i32) -> ()
  ^launched5:
    %197 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    "llvm.br"(%197)[^end] : (i32) -> ()
  ^next5:
    %198 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %199 = "llvm.icmp"(%n, %198) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%199)[^case6, ^next6] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case6:
    %200 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %201 = "llvm.alloca"(%200) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %202 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %203 = "llvm.alloca"(%202) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %204 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %205 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%203, %205) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %206 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%204, %206) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %207 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%204, %207) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %208 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%204, %208) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %209 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%204, %209) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %210 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%204, %210) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %211 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%204, %211) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %212 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %213 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%212, %213) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %214 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %215 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%214, %215) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %216 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %217 = "llvm.getelementptr"(%201) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%216, %217) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %218 = "llvm.mlir.constant"() <{value = 36 : i32}> : () -> i32
    %219 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %220 = "llvm.alloca"(%219) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %221 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %222 = "llvm.alloca"(%221) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%218, %222) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %223 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %224 = "llvm.getelementptr"(%220, %223) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%222, %224) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %225 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel6}> : () -> !llvm.ptr
    %226 = "llvm.load"(%225) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %227 = "llvm.call"(%201, %226, %220) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %228 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %229 = "llvm.icmp"(%227, %228) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%229)[^launched6, ^launched6_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched6_failed:
    "llvm.return"(%227) : (i32) -> ()
  ^launched6:
    %230 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    "llvm.br"(%230)[^end] : (i32) -> ()
  ^next6:
    %231 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %232 = "llvm.icmp"(%n, %231) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%232)[^case7, ^next7] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^case7:
    %233 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %234 = "llvm.alloca"(%233) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %235 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %236 = "llvm.alloca"(%235) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %237 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %238 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%236, %238) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %239 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %239) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %240 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %240) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %241 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %241) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %242 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %242) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %243 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %243) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %244 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %244) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %245 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %246 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%245, %246) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %247 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %248 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%247, %248) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %249 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %250 = "llvm.getelementptr"(%234) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%249, %250) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %251 = "llvm.mlir.constant"() <{value = 49 : i32}> : () -> i32
    %252 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %253 = "llvm.alloca"(%252) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %254 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %255 = "llvm.alloca"(%254) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%251, %255) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %256 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %257 = "llvm.getelementptr"(%253, %256) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%255, %257) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %258 = "llvm.mlir.addressof"() <{global_name = @kernels_kernel7}> : () -> !llvm.ptr
    %259 = "llvm.load"(%258) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %260 = "llvm.call"(%234, %259, %253) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %261 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %262 = "llvm.icmp"(%260, %261) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%262)[^launched7, ^launched7_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched7_failed:
    "llvm.return"(%260) : (i32) -> ()
  ^launched7:
    %263 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    "llvm.br"(%263)[^end] : (i32) -> ()
  ^next7:
    %264 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    "llvm.br"(%264)[^end] : (i32) -> ()
  ^end(%x: i32):
    %265 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i32>
    %266 = "llvm.insertvalue"(%265, %x) <{position = array<i64: 0>}> : (!llvm.array<1 x i32>, i32) -> !llvm.array<1 x i32>
    %267 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %268 = "llvm.alloca"(%267) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %269 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %270 = "llvm.alloca"(%269) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %271 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %272 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%270, %272) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %273 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%271, %273) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %274 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%271, %274) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %275 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%271, %275) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %276 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%271, %276) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %277 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%271, %277) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %278 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%271, %278) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %279 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %280 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%279, %280) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %281 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %282 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%281, %282) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %283 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %284 = "llvm.getelementptr"(%268) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%283, %284) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %285 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %286 = "llvm.alloca"(%285) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %287 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %288 = "llvm.alloca"(%287) <{elem_type = !llvm.array<1 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%266, %288) <{ordering = 0 : i64}> : (!llvm.array<1 x i32>, !llvm.ptr) -> ()
    %289 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %290 = "llvm.getelementptr"(%286, %289) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%288, %290) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %291 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %292 = "llvm.load"(%291) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %293 = "llvm.call"(%268, %292, %286) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %294 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %295 = "llvm.icmp"(%293, %294) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%295)[^launched8, ^launched8_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched8_failed:
    "llvm.return"(%293) : (i32) -> ()
  ^launched8:
    %296 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%296) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
