// Every comparison of addresses, and with null.
// arguments: p q
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%p: !llvm.ptr, %q: !llvm.ptr):
    %0 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %1 = "llvm.icmp"(%p, %q) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %2 = "llvm.icmp"(%p, %0) <{predicate = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %3 = "llvm.icmp"(%p, %q) <{predicate = 1 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %4 = "llvm.icmp"(%p, %0) <{predicate = 1 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %5 = "llvm.icmp"(%p, %q) <{predicate = 2 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %6 = "llvm.icmp"(%p, %0) <{predicate = 2 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %7 = "llvm.icmp"(%p, %q) <{predicate = 3 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %8 = "llvm.icmp"(%p, %0) <{predicate = 3 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %9 = "llvm.icmp"(%p, %q) <{predicate = 4 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %10 = "llvm.icmp"(%p, %0) <{predicate = 4 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %11 = "llvm.icmp"(%p, %q) <{predicate = 5 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %12 = "llvm.icmp"(%p, %0) <{predicate = 5 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %13 = "llvm.icmp"(%p, %q) <{predicate = 6 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %14 = "llvm.icmp"(%p, %0) <{predicate = 6 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %15 = "llvm.icmp"(%p, %q) <{predicate = 7 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %16 = "llvm.icmp"(%p, %0) <{predicate = 7 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %17 = "llvm.icmp"(%p, %q) <{predicate = 8 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %18 = "llvm.icmp"(%p, %0) <{predicate = 8 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %19 = "llvm.icmp"(%p, %q) <{predicate = 9 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %20 = "llvm.icmp"(%p, %0) <{predicate = 9 : i64}> : (!llvm.ptr, !llvm.ptr) -> i1
    %21 = "llvm.mlir.poison"() : () -> !llvm.array<20 x i1>
    %22 = "llvm.insertvalue"(%21, %1) <{position = array<i64: 0>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %23 = "llvm.insertvalue"(%22, %2) <{position = array<i64: 1>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %24 = "llvm.insertvalue"(%23, %3) <{position = array<i64: 2>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %25 = "llvm.insertvalue"(%24, %4) <{position = array<i64: 3>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %26 = "llvm.insertvalue"(%25, %5) <{position = array<i64: 4>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %27 = "llvm.insertvalue"(%26, %6) <{position = array<i64: 5>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %28 = "llvm.insertvalue"(%27, %7) <{position = array<i64: 6>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %29 = "llvm.insertvalue"(%28, %8) <{position = array<i64: 7>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %30 = "llvm.insertvalue"(%29, %9) <{position = array<i64: 8>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %31 = "llvm.insertvalue"(%30, %10) <{position = array<i64: 9>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %32 = "llvm.insertvalue"(%31, %11) <{position = array<i64: 10>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %33 = "llvm.insertvalue"(%32, %12) <{position = array<i64: 11>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %34 = "llvm.insertvalue"(%33, %13) <{position = array<i64: 12>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %35 = "llvm.insertvalue"(%34, %14) <{position = array<i64: 13>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %36 = "llvm.insertvalue"(%35, %15) <{position = array<i64: 14>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %37 = "llvm.insertvalue"(%36, %16) <{position = array<i64: 15>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %38 = "llvm.insertvalue"(%37, %17) <{position = array<i64: 16>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %39 = "llvm.insertvalue"(%38, %18) <{position = array<i64: 17>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %40 = "llvm.insertvalue"(%39, %19) <{position = array<i64: 18>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %41 = "llvm.insertvalue"(%40, %20) <{position = array<i64: 19>}> : (!llvm.array<20 x i1>, i1) -> !llvm.array<20 x i1>
    %42 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %43 = "llvm.alloca"(%42) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %45 = "llvm.alloca"(%44) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %46 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %47 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%45, %47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %48 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %48) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %49 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %49) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %50 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %51 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %51) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %52 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %52) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %53 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%46, %53) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %54 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %55 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%54, %55) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %56 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %57 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %58 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %59 = "llvm.getelementptr"(%43) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %60 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %61 = "llvm.alloca"(%60) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %63 = "llvm.alloca"(%62) <{elem_type = !llvm.array<20 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%41, %63) <{ordering = 0 : i64}> : (!llvm.array<20 x i1>, !llvm.ptr) -> ()
    %64 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %65 = "llvm.getelementptr"(%61, %64) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%63, %65) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %66 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %67 = "llvm.load"(%66) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %68 = "llvm.call"(%43, %67, %61) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %69 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %70 = "llvm.icmp"(%68, %69) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%70)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%68) : (i32) -> ()
  ^launched0:
    %71 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%71) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
