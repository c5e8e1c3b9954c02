// More attributes than there is room for: the host program would trap.
// error: 18 launch attributes, but a launch has room for 17
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<72 x i8>, linkage = #llvm.linkage<internal>, sym_name = "ERROR: Reached max number of attributes, unable to add more attributes.", value = "ERROR: Reached max number of attributes, unable to add more attributes.\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<4 x i8>, linkage = #llvm.linkage<internal>, sym_name = "%s\0A", value = "%s\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
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
    %25 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
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
    %68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %69 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %70 = "llvm.load"(%69) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %71 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %72 = "llvm.load"(%71) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %73 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %75 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %76 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%76)[^attribute2_head] : (i32) -> ()
  ^attribute2_found(%attribute2_place: i32):
    %77 = "llvm.getelementptr"(%72, %attribute2_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %78 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%75, %78) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %79 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%68, %79) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute2_end] : () -> ()
  ^attribute2_full:
    %80 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %81 = "llvm.getelementptr"(%80) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %82 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %83 = "llvm.getelementptr"(%82) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %84 = "llvm.call"(%83, %81) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute2_grow:
    %85 = "llvm.add"(%70, %74) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%85, %69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%70)[^attribute2_found] : (i32) -> ()
  ^attribute2_append:
    %86 = "llvm.icmp"(%70, %73) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%86)[^attribute2_full, ^attribute2_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_hit:
    "llvm.br"(%attribute2_at)[^attribute2_found] : (i32) -> ()
  ^attribute2_check:
    %87 = "llvm.getelementptr"(%72, %attribute2_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %88 = "llvm.getelementptr"(%87) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %89 = "llvm.load"(%88) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %90 = "llvm.icmp"(%89, %75) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %91 = "llvm.add"(%attribute2_at, %74) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%90, %91)[^attribute2_hit, ^attribute2_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute2_head(%attribute2_at: i32):
    %92 = "llvm.icmp"(%attribute2_at, %70) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%92)[^attribute2_append, ^attribute2_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_end:
    %93 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %94 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %95 = "llvm.load"(%94) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %96 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %97 = "llvm.load"(%96) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %98 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %99 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %100 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %101 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%101)[^attribute3_head] : (i32) -> ()
  ^attribute3_found(%attribute3_place: i32):
    %102 = "llvm.getelementptr"(%97, %attribute3_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %103 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%100, %103) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %104 = "llvm.getelementptr"(%102) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%93, %104) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute3_end] : () -> ()
  ^attribute3_full:
    %105 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %106 = "llvm.getelementptr"(%105) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %107 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %108 = "llvm.getelementptr"(%107) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %109 = "llvm.call"(%108, %106) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute3_grow:
    %110 = "llvm.add"(%95, %99) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%110, %94) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%95)[^attribute3_found] : (i32) -> ()
  ^attribute3_append:
    %111 = "llvm.icmp"(%95, %98) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%111)[^attribute3_full, ^attribute3_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute3_hit:
    "llvm.br"(%attribute3_at)[^attribute3_found] : (i32) -> ()
  ^attribute3_check:
    %112 = "llvm.getelementptr"(%97, %attribute3_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %113 = "llvm.getelementptr"(%112) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %114 = "llvm.load"(%113) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %115 = "llvm.icmp"(%114, %100) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %116 = "llvm.add"(%attribute3_at, %99) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%115, %116)[^attribute3_hit, ^attribute3_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute3_head(%attribute3_at: i32):
    %117 = "llvm.icmp"(%attribute3_at, %95) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%117)[^attribute3_append, ^attribute3_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute3_end:
    %118 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %119 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %120 = "llvm.load"(%119) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %121 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %122 = "llvm.load"(%121) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %123 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %124 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %125 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %126 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%126)[^attribute4_head] : (i32) -> ()
  ^attribute4_found(%attribute4_place: i32):
    %127 = "llvm.getelementptr"(%122, %attribute4_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %128 = "llvm.getelementptr"(%127) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%125, %128) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %129 = "llvm.getelementptr"(%127) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%118, %129) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute4_end] : () -> ()
  ^attribute4_full:
    %130 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %131 = "llvm.getelementptr"(%130) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %132 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %133 = "llvm.getelementptr"(%132) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %134 = "llvm.call"(%133, %131) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute4_grow:
    %135 = "llvm.add"(%120, %124) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%135, %119) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%120)[^attribute4_found] : (i32) -> ()
  ^attribute4_append:
    %136 = "llvm.icmp"(%120, %123) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%136)[^attribute4_full, ^attribute4_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute4_hit:
    "llvm.br"(%attribute4_at)[^attribute4_found] : (i32) -> ()
  ^attribute4_check:
    %137 = "llvm.getelementptr"(%122, %attribute4_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %138 = "llvm.getelementptr"(%137) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %139 = "llvm.load"(%138) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %140 = "llvm.icmp"(%139, %125) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %141 = "llvm.add"(%attribute4_at, %124) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%140, %141)[^attribute4_hit, ^attribute4_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute4_head(%attribute4_at: i32):
    %142 = "llvm.icmp"(%attribute4_at, %120) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%142)[^attribute4_append, ^attribute4_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute4_end:
    %143 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %144 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %145 = "llvm.load"(%144) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %146 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %147 = "llvm.load"(%146) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %148 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %149 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %150 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %151 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%151)[^attribute5_head] : (i32) -> ()
  ^attribute5_found(%attribute5_place: i32):
    %152 = "llvm.getelementptr"(%147, %attribute5_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %153 = "llvm.getelementptr"(%152) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%150, %153) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %154 = "llvm.getelementptr"(%152) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%143, %154) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute5_end] : () -> ()
  ^attribute5_full:
    %155 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %156 = "llvm.getelementptr"(%155) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %157 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %158 = "llvm.getelementptr"(%157) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %159 = "llvm.call"(%158, %156) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute5_grow:
    %160 = "llvm.add"(%145, %149) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%160, %144) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%145)[^attribute5_found] : (i32) -> ()
  ^attribute5_append:
    %161 = "llvm.icmp"(%145, %148) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%161)[^attribute5_full, ^attribute5_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute5_hit:
    "llvm.br"(%attribute5_at)[^attribute5_found] : (i32) -> ()
  ^attribute5_check:
    %162 = "llvm.getelementptr"(%147, %attribute5_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %163 = "llvm.getelementptr"(%162) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %164 = "llvm.load"(%163) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %165 = "llvm.icmp"(%164, %150) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %166 = "llvm.add"(%attribute5_at, %149) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%165, %166)[^attribute5_hit, ^attribute5_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute5_head(%attribute5_at: i32):
    %167 = "llvm.icmp"(%attribute5_at, %145) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%167)[^attribute5_append, ^attribute5_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute5_end:
    %168 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %169 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %170 = "llvm.load"(%169) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %171 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %172 = "llvm.load"(%171) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %173 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %174 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %175 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %176 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%176)[^attribute6_head] : (i32) -> ()
  ^attribute6_found(%attribute6_place: i32):
    %177 = "llvm.getelementptr"(%172, %attribute6_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %178 = "llvm.getelementptr"(%177) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%175, %178) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %179 = "llvm.getelementptr"(%177) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%168, %179) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute6_end] : () -> ()
  ^attribute6_full:
    %180 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %181 = "llvm.getelementptr"(%180) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %182 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %183 = "llvm.getelementptr"(%182) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %184 = "llvm.call"(%183, %181) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute6_grow:
    %185 = "llvm.add"(%170, %174) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%185, %169) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%170)[^attribute6_found] : (i32) -> ()
  ^attribute6_append:
    %186 = "llvm.icmp"(%170, %173) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%186)[^attribute6_full, ^attribute6_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute6_hit:
    "llvm.br"(%attribute6_at)[^attribute6_found] : (i32) -> ()
  ^attribute6_check:
    %187 = "llvm.getelementptr"(%172, %attribute6_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %188 = "llvm.getelementptr"(%187) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %189 = "llvm.load"(%188) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %190 = "llvm.icmp"(%189, %175) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %191 = "llvm.add"(%attribute6_at, %174) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%190, %191)[^attribute6_hit, ^attribute6_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute6_head(%attribute6_at: i32):
    %192 = "llvm.icmp"(%attribute6_at, %170) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%192)[^attribute6_append, ^attribute6_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute6_end:
    %193 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %194 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %195 = "llvm.load"(%194) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %196 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %197 = "llvm.load"(%196) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %198 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %199 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %200 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %201 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%201)[^attribute7_head] : (i32) -> ()
  ^attribute7_found(%attribute7_place: i32):
    %202 = "llvm.getelementptr"(%197, %attribute7_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %203 = "llvm.getelementptr"(%202) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%200, %203) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %204 = "llvm.getelementptr"(%202) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%193, %204) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute7_end] : () -> ()
  ^attribute7_full:
    %205 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %206 = "llvm.getelementptr"(%205) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %207 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %208 = "llvm.getelementptr"(%207) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %209 = "llvm.call"(%208, %206) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute7_grow:
    %210 = "llvm.add"(%195, %199) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%210, %194) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%195)[^attribute7_found] : (i32) -> ()
  ^attribute7_append:
    %211 = "llvm.icmp"(%195, %198) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%211)[^attribute7_full, ^attribute7_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute7_hit:
    "llvm.br"(%attribute7_at)[^attribute7_found] : (i32) -> ()
  ^attribute7_check:
    %212 = "llvm.getelementptr"(%197, %attribute7_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %213 = "llvm.getelementptr"(%212) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %214 = "llvm.load"(%213) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %215 = "llvm.icmp"(%214, %200) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %216 = "llvm.add"(%attribute7_at, %199) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%215, %216)[^attribute7_hit, ^attribute7_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute7_head(%attribute7_at: i32):
    %217 = "llvm.icmp"(%attribute7_at, %195) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%217)[^attribute7_append, ^attribute7_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute7_end:
    %218 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %219 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %220 = "llvm.load"(%219) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %221 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %222 = "llvm.load"(%221) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %223 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %224 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %225 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %226 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%226)[^attribute8_head] : (i32) -> ()
  ^attribute8_found(%attribute8_place: i32):
    %227 = "llvm.getelementptr"(%222, %attribute8_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %228 = "llvm.getelementptr"(%227) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%225, %228) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %229 = "llvm.getelementptr"(%227) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%218, %229) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute8_end] : () -> ()
  ^attribute8_full:
    %230 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %231 = "llvm.getelementptr"(%230) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %232 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %233 = "llvm.getelementptr"(%232) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %234 = "llvm.call"(%233, %231) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute8_grow:
    %235 = "llvm.add"(%220, %224) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%235, %219) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%220)[^attribute8_found] : (i32) -> ()
  ^attribute8_append:
    %236 = "llvm.icmp"(%220, %223) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%236)[^attribute8_full, ^attribute8_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute8_hit:
    "llvm.br"(%attribute8_at)[^attribute8_found] : (i32) -> ()
  ^attribute8_check:
    %237 = "llvm.getelementptr"(%222, %attribute8_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %238 = "llvm.getelementptr"(%237) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %239 = "llvm.load"(%238) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %240 = "llvm.icmp"(%239, %225) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %241 = "llvm.add"(%attribute8_at, %224) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%240, %241)[^attribute8_hit, ^attribute8_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute8_head(%attribute8_at: i32):
    %242 = "llvm.icmp"(%attribute8_at, %220) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%242)[^attribute8_append, ^attribute8_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute8_end:
    %243 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %244 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %245 = "llvm.load"(%244) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %246 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %247 = "llvm.load"(%246) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %248 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %249 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %250 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %251 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%251)[^attribute9_head] : (i32) -> ()
  ^attribute9_found(%attribute9_place: i32):
    %252 = "llvm.getelementptr"(%247, %attribute9_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %253 = "llvm.getelementptr"(%252) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%250, %253) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %254 = "llvm.getelementptr"(%252) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%243, %254) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute9_end] : () -> ()
  ^attribute9_full:
    %255 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %256 = "llvm.getelementptr"(%255) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %257 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %258 = "llvm.getelementptr"(%257) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %259 = "llvm.call"(%258, %256) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute9_grow:
    %260 = "llvm.add"(%245, %249) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%260, %244) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%245)[^attribute9_found] : (i32) -> ()
  ^attribute9_append:
    %261 = "llvm.icmp"(%245, %248) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%261)[^attribute9_full, ^attribute9_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute9_hit:
    "llvm.br"(%attribute9_at)[^attribute9_found] : (i32) -> ()
  ^attribute9_check:
    %262 = "llvm.getelementptr"(%247, %attribute9_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %263 = "llvm.getelementptr"(%262) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %264 = "llvm.load"(%263) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %265 = "llvm.icmp"(%264, %250) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %266 = "llvm.add"(%attribute9_at, %249) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%265, %266)[^attribute9_hit, ^attribute9_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute9_head(%attribute9_at: i32):
    %267 = "llvm.icmp"(%attribute9_at, %245) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%267)[^attribute9_append, ^attribute9_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute9_end:
    %268 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %269 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %270 = "llvm.load"(%269) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %271 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %272 = "llvm.load"(%271) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %273 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %274 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %275 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %276 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%276)[^attribute10_head] : (i32) -> ()
  ^attribute10_found(%attribute10_place: i32):
    %277 = "llvm.getelementptr"(%272, %attribute10_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %278 = "llvm.getelementptr"(%277) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%275, %278) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %279 = "llvm.getelementptr"(%277) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%268, %279) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute10_end] : () -> ()
  ^attribute10_full:
    %280 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %281 = "llvm.getelementptr"(%280) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %282 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %283 = "llvm.getelementptr"(%282) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %284 = "llvm.call"(%283, %281) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute10_grow:
    %285 = "llvm.add"(%270, %274) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%285, %269) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%270)[^attribute10_found] : (i32) -> ()
  ^attribute10_append:
    %286 = "llvm.icmp"(%270, %273) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%286)[^attribute10_full, ^attribute10_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute10_hit:
    "llvm.br"(%attribute10_at)[^attribute10_found] : (i32) -> ()
  ^attribute10_check:
    %287 = "llvm.getelementptr"(%272, %attribute10_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %288 = "llvm.getelementptr"(%287) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %289 = "llvm.load"(%288) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %290 = "llvm.icmp"(%289, %275) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %291 = "llvm.add"(%attribute10_at, %274) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%290, %291)[^attribute10_hit, ^attribute10_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute10_head(%attribute10_at: i32):
    %292 = "llvm.icmp"(%attribute10_at, %270) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%292)[^attribute10_append, ^attribute10_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute10_end:
    %293 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %294 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %295 = "llvm.load"(%294) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %296 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %297 = "llvm.load"(%296) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %298 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %299 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %300 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %301 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%301)[^attribute11_head] : (i32) -> ()
  ^attribute11_found(%attribute11_place: i32):
    %302 = "llvm.getelementptr"(%297, %attribute11_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %303 = "llvm.getelementptr"(%302) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%300, %303) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %304 = "llvm.getelementptr"(%302) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%293, %304) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute11_end] : () -> ()
  ^attribute11_full:
    %305 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %306 = "llvm.getelementptr"(%305) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %307 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %308 = "llvm.getelementptr"(%307) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %309 = "llvm.call"(%308, %306) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute11_grow:
    %310 = "llvm.add"(%295, %299) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%310, %294) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%295)[^attribute11_found] : (i32) -> ()
  ^attribute11_append:
    %311 = "llvm.icmp"(%295, %298) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%311)[^attribute11_full, ^attribute11_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute11_hit:
    "llvm.br"(%attribute11_at)[^attribute11_found] : (i32) -> ()
  ^attribute11_check:
    %312 = "llvm.getelementptr"(%297, %attribute11_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %313 = "llvm.getelementptr"(%312) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %314 = "llvm.load"(%313) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %315 = "llvm.icmp"(%314, %300) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %316 = "llvm.add"(%attribute11_at, %299) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%315, %316)[^attribute11_hit, ^attribute11_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute11_head(%attribute11_at: i32):
    %317 = "llvm.icmp"(%attribute11_at, %295) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%317)[^attribute11_append, ^attribute11_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute11_end:
    %318 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %319 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %320 = "llvm.load"(%319) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %321 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %322 = "llvm.load"(%321) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %323 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %324 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %325 = "llvm.mlir.constant"() <{value = 13 : i32}> : () -> i32
    %326 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%326)[^attribute12_head] : (i32) -> ()
  ^attribute12_found(%attribute12_place: i32):
    %327 = "llvm.getelementptr"(%322, %attribute12_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %328 = "llvm.getelementptr"(%327) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%325, %328) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %329 = "llvm.getelementptr"(%327) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %329) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute12_end] : () -> ()
  ^attribute12_full:
    %330 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %331 = "llvm.getelementptr"(%330) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %332 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %333 = "llvm.getelementptr"(%332) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %334 = "llvm.call"(%333, %331) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute12_grow:
    %335 = "llvm.add"(%320, %324) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%335, %319) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%320)[^attribute12_found] : (i32) -> ()
  ^attribute12_append:
    %336 = "llvm.icmp"(%320, %323) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%336)[^attribute12_full, ^attribute12_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute12_hit:
    "llvm.br"(%attribute12_at)[^attribute12_found] : (i32) -> ()
  ^attribute12_check:
    %337 = "llvm.getelementptr"(%322, %attribute12_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %338 = "llvm.getelementptr"(%337) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %339 = "llvm.load"(%338) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %340 = "llvm.icmp"(%339, %325) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %341 = "llvm.add"(%attribute12_at, %324) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%340, %341)[^attribute12_hit, ^attribute12_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute12_head(%attribute12_at: i32):
    %342 = "llvm.icmp"(%attribute12_at, %320) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%342)[^attribute12_append, ^attribute12_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute12_end:
    %343 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %344 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %345 = "llvm.load"(%344) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %346 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %347 = "llvm.load"(%346) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %348 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %349 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %350 = "llvm.mlir.constant"() <{value = 14 : i32}> : () -> i32
    %351 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%351)[^attribute13_head] : (i32) -> ()
  ^attribute13_found(%attribute13_place: i32):
    %352 = "llvm.getelementptr"(%347, %attribute13_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %353 = "llvm.getelementptr"(%352) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%350, %353) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %354 = "llvm.getelementptr"(%352) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%343, %354) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute13_end] : () -> ()
  ^attribute13_full:
    %355 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %356 = "llvm.getelementptr"(%355) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %357 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %358 = "llvm.getelementptr"(%357) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %359 = "llvm.call"(%358, %356) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute13_grow:
    %360 = "llvm.add"(%345, %349) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%360, %344) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%345)[^attribute13_found] : (i32) -> ()
  ^attribute13_append:
    %361 = "llvm.icmp"(%345, %348) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%361)[^attribute13_full, ^attribute13_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute13_hit:
    "llvm.br"(%attribute13_at)[^attribute13_found] : (i32) -> ()
  ^attribute13_check:
    %362 = "llvm.getelementptr"(%347, %attribute13_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %363 = "llvm.getelementptr"(%362) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %364 = "llvm.load"(%363) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %365 = "llvm.icmp"(%364, %350) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %366 = "llvm.add"(%attribute13_at, %349) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%365, %366)[^attribute13_hit, ^attribute13_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute13_head(%attribute13_at: i32):
    %367 = "llvm.icmp"(%attribute13_at, %345) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%367)[^attribute13_append, ^attribute13_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute13_end:
    %368 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %369 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %370 = "llvm.load"(%369) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %371 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %372 = "llvm.load"(%371) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %373 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %374 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %375 = "llvm.mlir.constant"() <{value = 15 : i32}> : () -> i32
    %376 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%376)[^attribute14_head] : (i32) -> ()
  ^attribute14_found(%attribute14_place: i32):
    %377 = "llvm.getelementptr"(%372, %attribute14_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %378 = "llvm.getelementptr"(%377) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%375, %378) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %379 = "llvm.getelementptr"(%377) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%368, %379) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute14_end] : () -> ()
  ^attribute14_full:
    %380 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %381 = "llvm.getelementptr"(%380) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %382 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %383 = "llvm.getelementptr"(%382) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %384 = "llvm.call"(%383, %381) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute14_grow:
    %385 = "llvm.add"(%370, %374) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%385, %369) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%370)[^attribute14_found] : (i32) -> ()
  ^attribute14_append:
    %386 = "llvm.icmp"(%370, %373) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%386)[^attribute14_full, ^attribute14_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute14_hit:
    "llvm.br"(%attribute14_at)[^attribute14_found] : (i32) -> ()
  ^attribute14_check:
    %387 = "llvm.getelementptr"(%372, %attribute14_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %388 = "llvm.getelementptr"(%387) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %389 = "llvm.load"(%388) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %390 = "llvm.icmp"(%389, %375) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %391 = "llvm.add"(%attribute14_at, %374) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%390, %391)[^attribute14_hit, ^attribute14_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute14_head(%attribute14_at: i32):
    %392 = "llvm.icmp"(%attribute14_at, %370) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%392)[^attribute14_append, ^attribute14_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute14_end:
    %393 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %394 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %395 = "llvm.load"(%394) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %396 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %397 = "llvm.load"(%396) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %398 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %399 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %400 = "llvm.mlir.constant"() <{value = 16 : i32}> : () -> i32
    %401 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%401)[^attribute15_head] : (i32) -> ()
  ^attribute15_found(%attribute15_place: i32):
    %402 = "llvm.getelementptr"(%397, %attribute15_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %403 = "llvm.getelementptr"(%402) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%400, %403) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %404 = "llvm.getelementptr"(%402) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%393, %404) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute15_end] : () -> ()
  ^attribute15_full:
    %405 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %406 = "llvm.getelementptr"(%405) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %407 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %408 = "llvm.getelementptr"(%407) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %409 = "llvm.call"(%408, %406) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute15_grow:
    %410 = "llvm.add"(%395, %399) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%410, %394) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%395)[^attribute15_found] : (i32) -> ()
  ^attribute15_append:
    %411 = "llvm.icmp"(%395, %398) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%411)[^attribute15_full, ^attribute15_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute15_hit:
    "llvm.br"(%attribute15_at)[^attribute15_found] : (i32) -> ()
  ^attribute15_check:
    %412 = "llvm.getelementptr"(%397, %attribute15_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %413 = "llvm.getelementptr"(%412) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %414 = "llvm.load"(%413) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %415 = "llvm.icmp"(%414, %400) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %416 = "llvm.add"(%attribute15_at, %399) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%415, %416)[^attribute15_hit, ^attribute15_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute15_head(%attribute15_at: i32):
    %417 = "llvm.icmp"(%attribute15_at, %395) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%417)[^attribute15_append, ^attribute15_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute15_end:
    %418 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %419 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %420 = "llvm.load"(%419) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %421 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %422 = "llvm.load"(%421) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %423 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %424 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %425 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %426 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%426)[^attribute16_head] : (i32) -> ()
  ^attribute16_found(%attribute16_place: i32):
    %427 = "llvm.getelementptr"(%422, %attribute16_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %428 = "llvm.getelementptr"(%427) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%425, %428) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %429 = "llvm.getelementptr"(%427) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%418, %429) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute16_end] : () -> ()
  ^attribute16_full:
    %430 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %431 = "llvm.getelementptr"(%430) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %432 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %433 = "llvm.getelementptr"(%432) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %434 = "llvm.call"(%433, %431) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute16_grow:
    %435 = "llvm.add"(%420, %424) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%435, %419) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%420)[^attribute16_found] : (i32) -> ()
  ^attribute16_append:
    %436 = "llvm.icmp"(%420, %423) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%436)[^attribute16_full, ^attribute16_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute16_hit:
    "llvm.br"(%attribute16_at)[^attribute16_found] : (i32) -> ()
  ^attribute16_check:
    %437 = "llvm.getelementptr"(%422, %attribute16_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %438 = "llvm.getelementptr"(%437) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %439 = "llvm.load"(%438) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %440 = "llvm.icmp"(%439, %425) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %441 = "llvm.add"(%attribute16_at, %424) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%440, %441)[^attribute16_hit, ^attribute16_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute16_head(%attribute16_at: i32):
    %442 = "llvm.icmp"(%attribute16_at, %420) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%442)[^attribute16_append, ^attribute16_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute16_end:
    %443 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %444 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %445 = "llvm.load"(%444) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %446 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %447 = "llvm.load"(%446) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %448 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %449 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %450 = "llvm.mlir.constant"() <{value = 18 : i32}> : () -> i32
    %451 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%451)[^attribute17_head] : (i32) -> ()
  ^attribute17_found(%attribute17_place: i32):
    %452 = "llvm.getelementptr"(%447, %attribute17_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %453 = "llvm.getelementptr"(%452) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%450, %453) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %454 = "llvm.getelementptr"(%452) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%443, %454) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute17_end] : () -> ()
  ^attribute17_full:
    %455 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %456 = "llvm.getelementptr"(%455) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %457 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %458 = "llvm.getelementptr"(%457) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %459 = "llvm.call"(%458, %456) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute17_grow:
    %460 = "llvm.add"(%445, %449) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%460, %444) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%445)[^attribute17_found] : (i32) -> ()
  ^attribute17_append:
    %461 = "llvm.icmp"(%445, %448) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%461)[^attribute17_full, ^attribute17_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute17_hit:
    "llvm.br"(%attribute17_at)[^attribute17_found] : (i32) -> ()
  ^attribute17_check:
    %462 = "llvm.getelementptr"(%447, %attribute17_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %463 = "llvm.getelementptr"(%462) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %464 = "llvm.load"(%463) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %465 = "llvm.icmp"(%464, %450) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %466 = "llvm.add"(%attribute17_at, %449) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%465, %466)[^attribute17_hit, ^attribute17_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute17_head(%attribute17_at: i32):
    %467 = "llvm.icmp"(%attribute17_at, %445) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%467)[^attribute17_append, ^attribute17_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute17_end:
    %468 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %469 = "llvm.alloca"(%468) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %470 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %471 = "llvm.load"(%470) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %472 = "llvm.call"(%1, %471, %469) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %473 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %474 = "llvm.icmp"(%472, %473) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%474)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%472) : (i32) -> ()
  ^launched0:
    %475 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%475) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
