// Attributes whose values are known at run time only: programmatic launch, cluster, preferred cluster.
// arguments: pdl x y flag
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<72 x i8>, linkage = #llvm.linkage<internal>, sym_name = "ERROR: Reached max number of attributes, unable to add more attributes.", value = "ERROR: Reached max number of attributes, unable to add more attributes.\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<4 x i8>, linkage = #llvm.linkage<internal>, sym_name = "%s\0A", value = "%s\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32, i32, i1)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%pdl: i32, %x: i32, %y: i32, %flag: i1):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %3 = "llvm.alloca"(%2) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %4 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %5 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%3, %5) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %6 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %6) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %7 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %7) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %8 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %8) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %9 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %9) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %10 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %10) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %11 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%4, %11) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %12 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %13 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%12, %13) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %14 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %15 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%14, %15) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %16 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %17 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%16, %17) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %18 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %19 = "llvm.load"(%18) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %20 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %21 = "llvm.load"(%20) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %22 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %23 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %24 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %25 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%25)[^attribute0_head] : (i32) -> ()
  ^attribute0_found(%attribute0_place: i32):
    %26 = "llvm.getelementptr"(%21, %attribute0_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %27 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %28 = "llvm.getelementptr"(%26) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%pdl, %28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute0_end] : () -> ()
  ^attribute0_full:
    %29 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %30 = "llvm.getelementptr"(%29) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %31 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %32 = "llvm.getelementptr"(%31) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %33 = "llvm.call"(%32, %30) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute0_grow:
    %34 = "llvm.add"(%19, %23) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%34, %18) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%19)[^attribute0_found] : (i32) -> ()
  ^attribute0_append:
    %35 = "llvm.icmp"(%19, %22) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%35)[^attribute0_full, ^attribute0_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_hit:
    "llvm.br"(%attribute0_at)[^attribute0_found] : (i32) -> ()
  ^attribute0_check:
    %36 = "llvm.getelementptr"(%21, %attribute0_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %37 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %38 = "llvm.load"(%37) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %39 = "llvm.icmp"(%38, %24) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %40 = "llvm.add"(%attribute0_at, %23) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%39, %40)[^attribute0_hit, ^attribute0_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute0_head(%attribute0_at: i32):
    %41 = "llvm.icmp"(%attribute0_at, %19) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%41)[^attribute0_append, ^attribute0_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_end:
    %42 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %43 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %44 = "llvm.load"(%43) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %45 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %46 = "llvm.load"(%45) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %47 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %49 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %50 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%50)[^attribute1_head] : (i32) -> ()
  ^attribute1_found(%attribute1_place: i32):
    %51 = "llvm.getelementptr"(%46, %attribute1_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %52 = "llvm.getelementptr"(%51) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%49, %52) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %53 = "llvm.getelementptr"(%51) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %54 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(i32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%x, %54) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %55 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(i32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%y, %55) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %56 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(i32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%42, %56) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute1_end] : () -> ()
  ^attribute1_full:
    %57 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %58 = "llvm.getelementptr"(%57) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %59 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %60 = "llvm.getelementptr"(%59) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %61 = "llvm.call"(%60, %58) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute1_grow:
    %62 = "llvm.add"(%44, %48) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%62, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%44)[^attribute1_found] : (i32) -> ()
  ^attribute1_append:
    %63 = "llvm.icmp"(%44, %47) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%63)[^attribute1_full, ^attribute1_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_hit:
    "llvm.br"(%attribute1_at)[^attribute1_found] : (i32) -> ()
  ^attribute1_check:
    %64 = "llvm.getelementptr"(%46, %attribute1_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %65 = "llvm.getelementptr"(%64) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %66 = "llvm.load"(%65) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %67 = "llvm.icmp"(%66, %49) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %68 = "llvm.add"(%attribute1_at, %48) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%67, %68)[^attribute1_hit, ^attribute1_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute1_head(%attribute1_at: i32):
    %69 = "llvm.icmp"(%attribute1_at, %44) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%69)[^attribute1_append, ^attribute1_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_end:
    %70 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %71 = "llvm.select"(%flag, %x, %70) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %72 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %73 = "llvm.udiv"(%y, %72) : (i32, i32) -> i32
    %74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %75 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %76 = "llvm.load"(%75) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %77 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %78 = "llvm.load"(%77) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %79 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %82 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%82)[^attribute2_head] : (i32) -> ()
  ^attribute2_found(%attribute2_place: i32):
    %83 = "llvm.getelementptr"(%78, %attribute2_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %84 = "llvm.getelementptr"(%83) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %84) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %85 = "llvm.getelementptr"(%83) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %86 = "llvm.getelementptr"(%85) <{elem_type = !llvm.struct<(i32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%71, %86) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %87 = "llvm.getelementptr"(%85) <{elem_type = !llvm.struct<(i32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%73, %87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %88 = "llvm.getelementptr"(%85) <{elem_type = !llvm.struct<(i32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%74, %88) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute2_end] : () -> ()
  ^attribute2_full:
    %89 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %90 = "llvm.getelementptr"(%89) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %91 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %92 = "llvm.getelementptr"(%91) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %93 = "llvm.call"(%92, %90) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute2_grow:
    %94 = "llvm.add"(%76, %80) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%94, %75) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%76)[^attribute2_found] : (i32) -> ()
  ^attribute2_append:
    %95 = "llvm.icmp"(%76, %79) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%95)[^attribute2_full, ^attribute2_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_hit:
    "llvm.br"(%attribute2_at)[^attribute2_found] : (i32) -> ()
  ^attribute2_check:
    %96 = "llvm.getelementptr"(%78, %attribute2_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %97 = "llvm.getelementptr"(%96) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %98 = "llvm.load"(%97) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %99 = "llvm.icmp"(%98, %81) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %100 = "llvm.add"(%attribute2_at, %80) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%99, %100)[^attribute2_hit, ^attribute2_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute2_head(%attribute2_at: i32):
    %101 = "llvm.icmp"(%attribute2_at, %76) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%101)[^attribute2_append, ^attribute2_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_end:
    %102 = "llvm.zext"(%flag) : (i1) -> i32
    %103 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %104 = "llvm.load"(%103) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %105 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %106 = "llvm.load"(%105) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %107 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %108 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %109 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %110 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%110)[^attribute3_head] : (i32) -> ()
  ^attribute3_found(%attribute3_place: i32):
    %111 = "llvm.getelementptr"(%106, %attribute3_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %112 = "llvm.getelementptr"(%111) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%109, %112) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %113 = "llvm.getelementptr"(%111) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%102, %113) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute3_end] : () -> ()
  ^attribute3_full:
    %114 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %115 = "llvm.getelementptr"(%114) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %116 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %117 = "llvm.getelementptr"(%116) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %118 = "llvm.call"(%117, %115) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute3_grow:
    %119 = "llvm.add"(%104, %108) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%119, %103) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%104)[^attribute3_found] : (i32) -> ()
  ^attribute3_append:
    %120 = "llvm.icmp"(%104, %107) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%120)[^attribute3_full, ^attribute3_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute3_hit:
    "llvm.br"(%attribute3_at)[^attribute3_found] : (i32) -> ()
  ^attribute3_check:
    %121 = "llvm.getelementptr"(%106, %attribute3_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %122 = "llvm.getelementptr"(%121) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %123 = "llvm.load"(%122) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %124 = "llvm.icmp"(%123, %109) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %125 = "llvm.add"(%attribute3_at, %108) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%124, %125)[^attribute3_hit, ^attribute3_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute3_head(%attribute3_at: i32):
    %126 = "llvm.icmp"(%attribute3_at, %104) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%126)[^attribute3_append, ^attribute3_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute3_end:
    %127 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %128 = "llvm.alloca"(%127) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %130 = "llvm.alloca"(%129) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%x, %130) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %131 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %132 = "llvm.getelementptr"(%128, %131) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%130, %132) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %133 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %134 = "llvm.load"(%133) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %135 = "llvm.call"(%1, %134, %128) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %136 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %137 = "llvm.icmp"(%135, %136) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%137)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%135) : (i32) -> ()
  ^launched0:
    %138 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%138) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
