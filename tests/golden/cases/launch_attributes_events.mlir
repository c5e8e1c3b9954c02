// Programmatic event, launch completion event.
// arguments: event flags
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<72 x i8>, linkage = #llvm.linkage<internal>, sym_name = "ERROR: Reached max number of attributes, unable to add more attributes.", value = "ERROR: Reached max number of attributes, unable to add more attributes.\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, constant, global_type = !llvm.array<4 x i8>, linkage = #llvm.linkage<internal>, sym_name = "%s\0A", value = "%s\0A\00", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%event: !llvm.ptr, %flags: i32):
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
    %25 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %26 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%26)[^attribute0_head] : (i32) -> ()
  ^attribute0_found(%attribute0_place: i32):
    %27 = "llvm.getelementptr"(%22, %attribute0_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %28 = "llvm.getelementptr"(%27) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %29 = "llvm.getelementptr"(%27) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %30 = "llvm.getelementptr"(%29) <{elem_type = !llvm.struct<(ptr, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%event, %30) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%29) <{elem_type = !llvm.struct<(ptr, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%flags, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.getelementptr"(%29) <{elem_type = !llvm.struct<(ptr, i32, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%18, %32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute0_end] : () -> ()
  ^attribute0_full:
    %33 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %34 = "llvm.getelementptr"(%33) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %35 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %36 = "llvm.getelementptr"(%35) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %37 = "llvm.call"(%36, %34) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute0_grow:
    %38 = "llvm.add"(%20, %24) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%38, %19) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%20)[^attribute0_found] : (i32) -> ()
  ^attribute0_append:
    %39 = "llvm.icmp"(%20, %23) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%39)[^attribute0_full, ^attribute0_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_hit:
    "llvm.br"(%attribute0_at)[^attribute0_found] : (i32) -> ()
  ^attribute0_check:
    %40 = "llvm.getelementptr"(%22, %attribute0_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %41 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %42 = "llvm.load"(%41) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %43 = "llvm.icmp"(%42, %25) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %44 = "llvm.add"(%attribute0_at, %24) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%43, %44)[^attribute0_hit, ^attribute0_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute0_head(%attribute0_at: i32):
    %45 = "llvm.icmp"(%attribute0_at, %20) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%45)[^attribute0_append, ^attribute0_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute0_end:
    %46 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    %47 = "llvm.load"(%46) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %48 = "llvm.getelementptr"(%1) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    %49 = "llvm.load"(%48) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %50 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %51 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %52 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %53 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.br"(%53)[^attribute1_head] : (i32) -> ()
  ^attribute1_found(%attribute1_place: i32):
    %54 = "llvm.getelementptr"(%49, %attribute1_place) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %55 = "llvm.getelementptr"(%54) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %55) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %56 = "llvm.getelementptr"(%54) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    %57 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%event, %57) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %58 = "llvm.getelementptr"(%56) <{elem_type = !llvm.struct<(ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%flags, %58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"()[^attribute1_end] : () -> ()
  ^attribute1_full:
    %59 = "llvm.mlir.addressof"() <{global_name = @"ERROR: Reached max number of attributes, unable to add more attributes."}> : () -> !llvm.ptr
    %60 = "llvm.getelementptr"(%59) <{elem_type = !llvm.array<72 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %61 = "llvm.mlir.addressof"() <{global_name = @"%s\0A"}> : () -> !llvm.ptr
    %62 = "llvm.getelementptr"(%61) <{elem_type = !llvm.array<4 x i8>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %63 = "llvm.call"(%62, %60) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @printf, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 2, 0>, var_callee_type = !llvm.func<i32 (ptr, ...)>}> : (!llvm.ptr, !llvm.ptr) -> i32
    "llvm.intr.trap"() : () -> ()
    "llvm.unreachable"() : () -> ()
  ^attribute1_grow:
    %64 = "llvm.add"(%47, %51) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.store"(%64, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.br"(%47)[^attribute1_found] : (i32) -> ()
  ^attribute1_append:
    %65 = "llvm.icmp"(%47, %50) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%65)[^attribute1_full, ^attribute1_grow] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_hit:
    "llvm.br"(%attribute1_at)[^attribute1_found] : (i32) -> ()
  ^attribute1_check:
    %66 = "llvm.getelementptr"(%49, %attribute1_at) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    %67 = "llvm.getelementptr"(%66) <{elem_type = !llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    %68 = "llvm.load"(%67) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %69 = "llvm.icmp"(%68, %52) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %70 = "llvm.add"(%attribute1_at, %51) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    "llvm.cond_br"(%69, %70)[^attribute1_hit, ^attribute1_head] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i32) -> ()
  ^attribute1_head(%attribute1_at: i32):
    %71 = "llvm.icmp"(%attribute1_at, %47) <{predicate = 9 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%71)[^attribute1_append, ^attribute1_check] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^attribute1_end:
    %72 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %73 = "llvm.alloca"(%72) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %74 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %75 = "llvm.load"(%74) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %76 = "llvm.call"(%1, %75, %73) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %77 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %78 = "llvm.icmp"(%76, %77) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%78)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%76) : (i32) -> ()
  ^launched0:
    %79 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%79) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
