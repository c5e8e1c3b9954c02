// The address of one of two slots, by select and by block argument.
// arguments: a b flag
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32, i1)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i32, %b: i32, %flag: i1):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = i32}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %3 = "llvm.alloca"(%2) <{elem_type = i32}> : (i32) -> !llvm.ptr
    %4 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %5 = "llvm.alloca"(%4) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%a, %1) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.store"(%a, %3) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.store"(%a, %5) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %6 = "llvm.select"(%flag, %1, %3) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, !llvm.ptr, !llvm.ptr) -> !llvm.ptr
    "llvm.store"(%b, %6) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %7 = "llvm.icmp"(%6, %1) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %8 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %9 = "llvm.icmp"(%1, %3) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %10 = "llvm.icmp"(%1, %8) <{predicate = 1 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %11 = "llvm.icmp"(%8, %3) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %12 = "llvm.icmp"(%8, %6) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    "llvm.cond_br"(%flag, %5)[^then, ^end] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, !llvm.ptr) -> ()
  ^then:
    "llvm.br"(%3)[^end] : (!llvm.ptr) -> ()
  ^end(%place: !llvm.ptr):
    %13 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    "llvm.store"(%13, %place) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %14 = "llvm.getelementptr"(%5) <{elem_type = i8, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 5>}> : (!llvm.ptr) -> !llvm.ptr
    %15 = "llvm.ptrtoint"(%14) : (!llvm.ptr) -> i64
    %16 = "llvm.ptrtoint"(%5) : (!llvm.ptr) -> i64
    %17 = "llvm.sub"(%15, %16) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %18 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %19 = "llvm.load"(%3) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %20 = "llvm.load"(%5) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %21 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i32>
    %22 = "llvm.insertvalue"(%21, %18) <{position = array<i64: 0>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %23 = "llvm.insertvalue"(%22, %19) <{position = array<i64: 1>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %24 = "llvm.insertvalue"(%23, %20) <{position = array<i64: 2>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %25 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i1>
    %26 = "llvm.insertvalue"(%25, %7) <{position = array<i64: 0>}> : (!llvm.array<5 x i1>, i1) -> !llvm.array<5 x i1>
    %27 = "llvm.insertvalue"(%26, %9) <{position = array<i64: 1>}> : (!llvm.array<5 x i1>, i1) -> !llvm.array<5 x i1>
    %28 = "llvm.insertvalue"(%27, %10) <{position = array<i64: 2>}> : (!llvm.array<5 x i1>, i1) -> !llvm.array<5 x i1>
    %29 = "llvm.insertvalue"(%28, %11) <{position = array<i64: 3>}> : (!llvm.array<5 x i1>, i1) -> !llvm.array<5 x i1>
    %30 = "llvm.insertvalue"(%29, %12) <{position = array<i64: 4>}> : (!llvm.array<5 x i1>, i1) -> !llvm.array<5 x i1>
    %31 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %32 = "llvm.insertvalue"(%31, %17) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %33 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %34 = "llvm.alloca"(%33) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %35 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %36 = "llvm.alloca"(%35) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %37 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %38 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%36, %38) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %39 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %39) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %40 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %40) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %41 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %41) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %42 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %43 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %44 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%37, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %45 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %46 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%45, %46) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %47 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %48 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%47, %48) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %49 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %50 = "llvm.getelementptr"(%34) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%49, %50) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %51 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %52 = "llvm.alloca"(%51) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %53 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %54 = "llvm.alloca"(%53) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%24, %54) <{ordering = 0 : i64}> : (!llvm.array<3 x i32>, !llvm.ptr) -> ()
    %55 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %56 = "llvm.getelementptr"(%52, %55) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%54, %56) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %57 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %58 = "llvm.alloca"(%57) <{elem_type = !llvm.array<5 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%30, %58) <{ordering = 0 : i64}> : (!llvm.array<5 x i1>, !llvm.ptr) -> ()
    %59 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %60 = "llvm.getelementptr"(%52, %59) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%58, %60) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %61 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %62 = "llvm.alloca"(%61) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%32, %62) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %63 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %64 = "llvm.getelementptr"(%52, %63) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%62, %64) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %65 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %66 = "llvm.load"(%65) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %67 = "llvm.call"(%34, %66, %52) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %68 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %69 = "llvm.icmp"(%67, %68) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%69)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%67) : (i32) -> ()
  ^launched0:
    %70 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%70) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
