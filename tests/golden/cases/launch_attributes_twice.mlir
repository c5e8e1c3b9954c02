// An attribute that is set again has its new value, in its old place.
// arguments: n
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<72 x i8>, linkage = #llvm.linkage<internal>, sym_name = "ERROR: Reached max number of attributes, unable to add more attributes.", value = "ERROR: Reached max number of attributes, unable to add more attributes.\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<4 x i8>, linkage = #llvm.linkage<internal>, sym_name = "%s\0A", value = "%s\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
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
    %18 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %19 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %20 = "llvm.load"(%19) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %21 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %22 = "llvm.load"(%21) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %23 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %24 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %25 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %26 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%26)[^attribute0_head] : (i32) -> ()
  ^attribute0_found(%attribute0_place: i32):
    %27 = "llvm.getelementptr"(%22, %attribute0_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %28 = "llvm.getelementptr"(%27) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %29 = "llvm.getelementptr"(%27) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %29) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute0_end] : () -> ()
  ^attribute0_full:
    %30 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %31 = "llvm.getelementptr"(%30) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %32 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %33 = "llvm.getelementptr"(%32) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %34 = "llvm.call"(%33, %31) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute0_grow:
    %35 = "llvm.add"(%20, %24) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%35, %19) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%20)[^attribute0_found] : (i32) -> ()
  ^attribute0_append:
    %36 = "llvm.icmp"(%20, %23) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%36)[^attribute0_full, ^attribute0_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_hit:
    "llvm.br"(%attribute0_at)[^attribute0_found] : (i32) -> ()
  ^attribute0_check:
    %37 = "llvm.getelementptr"(%22, %attribute0_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %38 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %39 = "llvm.load"(%38) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %40 = "llvm.icmp"(%39, %25) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %41 = "llvm.add"(%attribute0_at, %24) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%40, %41)[^attribute0_hit, ^attribute0_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute0_head(%attribute0_at: i32):
    %42 = "llvm.icmp"(%attribute0_at, %20) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%42)[^attribute0_append, ^attribute0_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_end:
    %43 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %44 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %45 = "llvm.load"(%44) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %46 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %47 = "llvm.load"(%46) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %48 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %49 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %50 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %51 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%51)[^attribute1_head] : (i32) -> ()
  ^attribute1_found(%attribute1_place: i32):
    %52 = "llvm.getelementptr"(%47, %attribute1_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %53 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %53) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %54 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %54) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute1_end] : () -> ()
  ^attribute1_full:
    %55 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %56 = "llvm.getelementptr"(%55) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %57 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %58 = "llvm.getelementptr"(%57) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %59 = "llvm.call"(%58, %56) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute1_grow:
    %60 = "llvm.add"(%45, %49) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%60, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%45)[^attribute1_found] : (i32) -> ()
  ^attribute1_append:
    %61 = "llvm.icmp"(%45, %48) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%61)[^attribute1_full, ^attribute1_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_hit:
    "llvm.br"(%attribute1_at)[^attribute1_found] : (i32) -> ()
  ^attribute1_check:
    %62 = "llvm.getelementptr"(%47, %attribute1_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %63 = "llvm.getelementptr"(%62) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %64 = "llvm.load"(%63) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %65 = "llvm.icmp"(%64, %50) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %66 = "llvm.add"(%attribute1_at, %49) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%65, %66)[^attribute1_hit, ^attribute1_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute1_head(%attribute1_at: i32):
    %67 = "llvm.icmp"(%attribute1_at, %45) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%67)[^attribute1_append, ^attribute1_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_end:
    %68 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %69 = "llvm.load"(%68) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %70 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %71 = "llvm.load"(%70) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %72 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %73 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %74 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %75 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%75)[^attribute2_head] : (i32) -> ()
  ^attribute2_found(%attribute2_place: i32):
    %76 = "llvm.getelementptr"(%71, %attribute2_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %77 = "llvm.getelementptr"(%76) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%74, %77) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %78 = "llvm.getelementptr"(%76) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %78) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute2_end] : () -> ()
  ^attribute2_full:
    %79 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %80 = "llvm.getelementptr"(%79) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %81 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %82 = "llvm.getelementptr"(%81) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %83 = "llvm.call"(%82, %80) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute2_grow:
    %84 = "llvm.add"(%69, %73) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%84, %68) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%69)[^attribute2_found] : (i32) -> ()
  ^attribute2_append:
    %85 = "llvm.icmp"(%69, %72) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%85)[^attribute2_full, ^attribute2_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_hit:
    "llvm.br"(%attribute2_at)[^attribute2_found] : (i32) -> ()
  ^attribute2_check:
    %86 = "llvm.getelementptr"(%71, %attribute2_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %87 = "llvm.getelementptr"(%86) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %88 = "llvm.load"(%87) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %89 = "llvm.icmp"(%88, %74) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %90 = "llvm.add"(%attribute2_at, %73) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%89, %90)[^attribute2_hit, ^attribute2_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute2_head(%attribute2_at: i32):
    %91 = "llvm.icmp"(%attribute2_at, %69) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%91)[^attribute2_append, ^attribute2_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_end:
    %92 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %93 = "llvm.alloca"(%92) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %94 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %95 = "llvm.load"(%94) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %96 = "llvm.call"(%1, %95, %93) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %97 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %98 = "llvm.icmp"(%96, %97) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%98)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%96) : (i32) -> ()
  ^launched0:
    %99 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%99) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
