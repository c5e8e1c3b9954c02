// Other attributes of the driver's, one without a name here, one with a gap in its value.
// arguments: p size ratio domain n
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<72 x i8>, linkage = #llvm.linkage<internal>, sym_name = "ERROR: Reached max number of attributes, unable to add more attributes.", value = "ERROR: Reached max number of attributes, unable to add more attributes.\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<4 x i8>, linkage = #llvm.linkage<internal>, sym_name = "%s\0A", value = "%s\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, i64, f32, i8, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%p: !llvm.ptr, %size: i64, %ratio: f32, %domain: i8, %n: i32):
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
    %19 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %20 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %21 = "llvm.load"(%20) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %22 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %23 = "llvm.load"(%22) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %24 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %25 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %26 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %27 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%27)[^attribute0_head] : (i32) -> ()
  ^attribute0_found(%attribute0_place: i32):
    %28 = "llvm.getelementptr"(%23, %attribute0_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %29 = "llvm.getelementptr"(%28) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%26, %29) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %30 = "llvm.getelementptr"(%28) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %31 = "llvm.getelementptr"(%30) <{elem_type = !llvm.struct<(ptr, i64, f32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%p, %31) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %32 = "llvm.getelementptr"(%30) <{elem_type = !llvm.struct<(ptr, i64, f32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%size, %32) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %33 = "llvm.getelementptr"(%30) <{elem_type = !llvm.struct<(ptr, i64, f32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%ratio, %33) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %34 = "llvm.getelementptr"(%30) <{elem_type = !llvm.struct<(ptr, i64, f32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %34) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %35 = "llvm.getelementptr"(%30) <{elem_type = !llvm.struct<(ptr, i64, f32, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%19, %35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute0_end] : () -> ()
  ^attribute0_full:
    %36 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %37 = "llvm.getelementptr"(%36) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %38 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %39 = "llvm.getelementptr"(%38) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %40 = "llvm.call"(%39, %37) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute0_grow:
    %41 = "llvm.add"(%21, %25) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%41, %20) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%21)[^attribute0_found] : (i32) -> ()
  ^attribute0_append:
    %42 = "llvm.icmp"(%21, %24) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%42)[^attribute0_full, ^attribute0_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_hit:
    "llvm.br"(%attribute0_at)[^attribute0_found] : (i32) -> ()
  ^attribute0_check:
    %43 = "llvm.getelementptr"(%23, %attribute0_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %44 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %45 = "llvm.load"(%44) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %46 = "llvm.icmp"(%45, %26) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %47 = "llvm.add"(%attribute0_at, %25) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%46, %47)[^attribute0_hit, ^attribute0_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute0_head(%attribute0_at: i32):
    %48 = "llvm.icmp"(%attribute0_at, %21) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%48)[^attribute0_append, ^attribute0_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_end:
    %49 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %50 = "llvm.load"(%49) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %51 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %52 = "llvm.load"(%51) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %53 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %55 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %56 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%56)[^attribute1_head] : (i32) -> ()
  ^attribute1_found(%attribute1_place: i32):
    %57 = "llvm.getelementptr"(%52, %attribute1_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %58 = "llvm.getelementptr"(%57) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %59 = "llvm.getelementptr"(%57) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute1_end] : () -> ()
  ^attribute1_full:
    %60 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %61 = "llvm.getelementptr"(%60) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %62 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %63 = "llvm.getelementptr"(%62) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %64 = "llvm.call"(%63, %61) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute1_grow:
    %65 = "llvm.add"(%50, %54) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%65, %49) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%50)[^attribute1_found] : (i32) -> ()
  ^attribute1_append:
    %66 = "llvm.icmp"(%50, %53) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%66)[^attribute1_full, ^attribute1_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_hit:
    "llvm.br"(%attribute1_at)[^attribute1_found] : (i32) -> ()
  ^attribute1_check:
    %67 = "llvm.getelementptr"(%52, %attribute1_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %68 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %69 = "llvm.load"(%68) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %70 = "llvm.icmp"(%69, %55) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %71 = "llvm.add"(%attribute1_at, %54) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%70, %71)[^attribute1_hit, ^attribute1_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute1_head(%attribute1_at: i32):
    %72 = "llvm.icmp"(%attribute1_at, %50) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%72)[^attribute1_append, ^attribute1_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_end:
    %73 = "llvm.mlir.constant"() <{value = 1 : i8}> : () -> i8
    %74 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %75 = "llvm.load"(%74) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %76 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %77 = "llvm.load"(%76) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %78 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %80 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %81 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%81)[^attribute2_head] : (i32) -> ()
  ^attribute2_found(%attribute2_place: i32):
    %82 = "llvm.getelementptr"(%77, %attribute2_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %83 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %83) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %84 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %85 = "llvm.getelementptr"(%84) <{elem_type = !llvm.struct<(i8, i8)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%domain, %85) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %86 = "llvm.getelementptr"(%84) <{elem_type = !llvm.struct<(i8, i8)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%73, %86) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    "llvm.br"()[^attribute2_end] : () -> ()
  ^attribute2_full:
    %87 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %88 = "llvm.getelementptr"(%87) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %89 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %90 = "llvm.getelementptr"(%89) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %91 = "llvm.call"(%90, %88) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute2_grow:
    %92 = "llvm.add"(%75, %79) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%92, %74) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%75)[^attribute2_found] : (i32) -> ()
  ^attribute2_append:
    %93 = "llvm.icmp"(%75, %78) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%93)[^attribute2_full, ^attribute2_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_hit:
    "llvm.br"(%attribute2_at)[^attribute2_found] : (i32) -> ()
  ^attribute2_check:
    %94 = "llvm.getelementptr"(%77, %attribute2_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %95 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %96 = "llvm.load"(%95) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %97 = "llvm.icmp"(%96, %80) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %98 = "llvm.add"(%attribute2_at, %79) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%97, %98)[^attribute2_hit, ^attribute2_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute2_head(%attribute2_at: i32):
    %99 = "llvm.icmp"(%attribute2_at, %75) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%99)[^attribute2_append, ^attribute2_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute2_end:
    %100 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %101 = "llvm.load"(%100) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %102 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %103 = "llvm.load"(%102) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %104 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %105 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %106 = "llvm.mlir.constant"() <{value = 13 : i32}> : () -> i32
    %107 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%107)[^attribute3_head] : (i32) -> ()
  ^attribute3_found(%attribute3_place: i32):
    %108 = "llvm.getelementptr"(%103, %attribute3_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %109 = "llvm.getelementptr"(%108) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%106, %109) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %110 = "llvm.getelementptr"(%108) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %111 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(i32, ptr)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %111) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %112 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(i32, ptr)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%p, %112) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    "llvm.br"()[^attribute3_end] : () -> ()
  ^attribute3_full:
    %113 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %114 = "llvm.getelementptr"(%113) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %115 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %116 = "llvm.getelementptr"(%115) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %117 = "llvm.call"(%116, %114) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute3_grow:
    %118 = "llvm.add"(%101, %105) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%118, %100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%101)[^attribute3_found] : (i32) -> ()
  ^attribute3_append:
    %119 = "llvm.icmp"(%101, %104) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%119)[^attribute3_full, ^attribute3_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute3_hit:
    "llvm.br"(%attribute3_at)[^attribute3_found] : (i32) -> ()
  ^attribute3_check:
    %120 = "llvm.getelementptr"(%103, %attribute3_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %121 = "llvm.getelementptr"(%120) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %122 = "llvm.load"(%121) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %123 = "llvm.icmp"(%122, %106) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %124 = "llvm.add"(%attribute3_at, %105) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%123, %124)[^attribute3_hit, ^attribute3_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute3_head(%attribute3_at: i32):
    %125 = "llvm.icmp"(%attribute3_at, %101) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%125)[^attribute3_append, ^attribute3_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute3_end:
    %126 = "llvm.mlir.constant"() <{value = 50 : i32}> : () -> i32
    %127 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %128 = "llvm.load"(%127) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %129 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %130 = "llvm.load"(%129) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %131 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %132 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %133 = "llvm.mlir.constant"() <{value = 14 : i32}> : () -> i32
    %134 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%134)[^attribute4_head] : (i32) -> ()
  ^attribute4_found(%attribute4_place: i32):
    %135 = "llvm.getelementptr"(%130, %attribute4_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %136 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%133, %136) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %137 = "llvm.getelementptr"(%135) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%126, %137) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute4_end] : () -> ()
  ^attribute4_full:
    %138 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %139 = "llvm.getelementptr"(%138) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %140 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %141 = "llvm.getelementptr"(%140) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %142 = "llvm.call"(%141, %139) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute4_grow:
    %143 = "llvm.add"(%128, %132) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%143, %127) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%128)[^attribute4_found] : (i32) -> ()
  ^attribute4_append:
    %144 = "llvm.icmp"(%128, %131) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%144)[^attribute4_full, ^attribute4_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute4_hit:
    "llvm.br"(%attribute4_at)[^attribute4_found] : (i32) -> ()
  ^attribute4_check:
    %145 = "llvm.getelementptr"(%130, %attribute4_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %146 = "llvm.getelementptr"(%145) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %147 = "llvm.load"(%146) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %148 = "llvm.icmp"(%147, %133) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %149 = "llvm.add"(%attribute4_at, %132) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%148, %149)[^attribute4_hit, ^attribute4_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute4_head(%attribute4_at: i32):
    %150 = "llvm.icmp"(%attribute4_at, %128) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%150)[^attribute4_append, ^attribute4_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute4_end:
    %151 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %152 = "llvm.load"(%151) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %153 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %154 = "llvm.load"(%153) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %155 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %156 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %157 = "llvm.mlir.constant"() <{value = 21 : i32}> : () -> i32
    %158 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%158)[^attribute5_head] : (i32) -> ()
  ^attribute5_found(%attribute5_place: i32):
    %159 = "llvm.getelementptr"(%154, %attribute5_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %160 = "llvm.getelementptr"(%159) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%157, %160) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %161 = "llvm.getelementptr"(%159) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%size, %161) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    "llvm.br"()[^attribute5_end] : () -> ()
  ^attribute5_full:
    %162 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %163 = "llvm.getelementptr"(%162) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %164 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %165 = "llvm.getelementptr"(%164) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %166 = "llvm.call"(%165, %163) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute5_grow:
    %167 = "llvm.add"(%152, %156) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%167, %151) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%152)[^attribute5_found] : (i32) -> ()
  ^attribute5_append:
    %168 = "llvm.icmp"(%152, %155) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%168)[^attribute5_full, ^attribute5_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute5_hit:
    "llvm.br"(%attribute5_at)[^attribute5_found] : (i32) -> ()
  ^attribute5_check:
    %169 = "llvm.getelementptr"(%154, %attribute5_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %170 = "llvm.getelementptr"(%169) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %171 = "llvm.load"(%170) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %172 = "llvm.icmp"(%171, %157) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %173 = "llvm.add"(%attribute5_at, %156) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%172, %173)[^attribute5_hit, ^attribute5_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute5_head(%attribute5_at: i32):
    %174 = "llvm.icmp"(%attribute5_at, %152) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%174)[^attribute5_append, ^attribute5_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute5_end:
    %175 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %176 = "llvm.load"(%175) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %177 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %178 = "llvm.load"(%177) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %179 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %180 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %181 = "llvm.mlir.constant"() <{value = 20 : i32}> : () -> i32
    %182 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%182)[^attribute6_head] : (i32) -> ()
  ^attribute6_found(%attribute6_place: i32):
    %183 = "llvm.getelementptr"(%178, %attribute6_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %184 = "llvm.getelementptr"(%183) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%181, %184) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %185 = "llvm.getelementptr"(%183) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %186 = "llvm.getelementptr"(%185) <{elem_type = !llvm.array<64 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%n, %186) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %187 = "llvm.getelementptr"(%185) <{elem_type = !llvm.array<64 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 16>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%size, %187) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    "llvm.br"()[^attribute6_end] : () -> ()
  ^attribute6_full:
    %188 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %189 = "llvm.getelementptr"(%188) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %190 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %191 = "llvm.getelementptr"(%190) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %192 = "llvm.call"(%191, %189) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute6_grow:
    %193 = "llvm.add"(%176, %180) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%193, %175) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%176)[^attribute6_found] : (i32) -> ()
  ^attribute6_append:
    %194 = "llvm.icmp"(%176, %179) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%194)[^attribute6_full, ^attribute6_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute6_hit:
    "llvm.br"(%attribute6_at)[^attribute6_found] : (i32) -> ()
  ^attribute6_check:
    %195 = "llvm.getelementptr"(%178, %attribute6_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %196 = "llvm.getelementptr"(%195) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %197 = "llvm.load"(%196) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %198 = "llvm.icmp"(%197, %181) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %199 = "llvm.add"(%attribute6_at, %180) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%198, %199)[^attribute6_hit, ^attribute6_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute6_head(%attribute6_at: i32):
    %200 = "llvm.icmp"(%attribute6_at, %176) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%200)[^attribute6_append, ^attribute6_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute6_end:
    %201 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %202 = "llvm.alloca"(%201) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %203 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %204 = "llvm.load"(%203) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %205 = "llvm.call"(%1, %204, %202) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %206 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %207 = "llvm.icmp"(%205, %206) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%207)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%205) : (i32) -> ()
  ^launched0:
    %208 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%208) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
