// Every comparison of bf16.
// arguments: a_bf16 b_bf16
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (bf16, bf16)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_bf16: bf16, %b_bf16: bf16):
    %0 = "llvm.mlir.constant"() <{value = 1.000000e+00 : bf16}> : () -> bf16
    %1 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 0 : i64}> : (bf16, bf16) -> i1
    %2 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 0 : i64}> : (bf16, bf16) -> i1
    %3 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 1 : i64}> : (bf16, bf16) -> i1
    %4 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 1 : i64}> : (bf16, bf16) -> i1
    %5 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 2 : i64}> : (bf16, bf16) -> i1
    %6 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 2 : i64}> : (bf16, bf16) -> i1
    %7 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 3 : i64}> : (bf16, bf16) -> i1
    %8 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 3 : i64}> : (bf16, bf16) -> i1
    %9 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 4 : i64}> : (bf16, bf16) -> i1
    %10 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 4 : i64}> : (bf16, bf16) -> i1
    %11 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 5 : i64}> : (bf16, bf16) -> i1
    %12 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 5 : i64}> : (bf16, bf16) -> i1
    %13 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 6 : i64}> : (bf16, bf16) -> i1
    %14 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 6 : i64}> : (bf16, bf16) -> i1
    %15 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 7 : i64}> : (bf16, bf16) -> i1
    %16 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 7 : i64}> : (bf16, bf16) -> i1
    %17 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 8 : i64}> : (bf16, bf16) -> i1
    %18 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 8 : i64}> : (bf16, bf16) -> i1
    %19 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 9 : i64}> : (bf16, bf16) -> i1
    %20 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 9 : i64}> : (bf16, bf16) -> i1
    %21 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 10 : i64}> : (bf16, bf16) -> i1
    %22 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 10 : i64}> : (bf16, bf16) -> i1
    %23 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 11 : i64}> : (bf16, bf16) -> i1
    %24 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 11 : i64}> : (bf16, bf16) -> i1
    %25 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 12 : i64}> : (bf16, bf16) -> i1
    %26 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 12 : i64}> : (bf16, bf16) -> i1
    %27 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 13 : i64}> : (bf16, bf16) -> i1
    %28 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 13 : i64}> : (bf16, bf16) -> i1
    %29 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 14 : i64}> : (bf16, bf16) -> i1
    %30 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 14 : i64}> : (bf16, bf16) -> i1
    %31 = "llvm.fcmp"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>, predicate = 15 : i64}> : (bf16, bf16) -> i1
    %32 = "llvm.fcmp"(%a_bf16, %0) <{fastmathFlags = #llvm.fastmath<none>, predicate = 15 : i64}> : (bf16, bf16) -> i1
    %33 = "llvm.mlir.poison"() : () -> !llvm.array<32 x i1>
    %34 = "llvm.insertvalue"(%33, %1) <{position = array<i64: 0>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %35 = "llvm.insertvalue"(%34, %2) <{position = array<i64: 1>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %36 = "llvm.insertvalue"(%35, %3) <{position = array<i64: 2>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %37 = "llvm.insertvalue"(%36, %4) <{position = array<i64: 3>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %38 = "llvm.insertvalue"(%37, %5) <{position = array<i64: 4>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %39 = "llvm.insertvalue"(%38, %6) <{position = array<i64: 5>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %40 = "llvm.insertvalue"(%39, %7) <{position = array<i64: 6>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %41 = "llvm.insertvalue"(%40, %8) <{position = array<i64: 7>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %42 = "llvm.insertvalue"(%41, %9) <{position = array<i64: 8>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %43 = "llvm.insertvalue"(%42, %10) <{position = array<i64: 9>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %44 = "llvm.insertvalue"(%43, %11) <{position = array<i64: 10>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %45 = "llvm.insertvalue"(%44, %12) <{position = array<i64: 11>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %46 = "llvm.insertvalue"(%45, %13) <{position = array<i64: 12>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %47 = "llvm.insertvalue"(%46, %14) <{position = array<i64: 13>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %48 = "llvm.insertvalue"(%47, %15) <{position = array<i64: 14>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %49 = "llvm.insertvalue"(%48, %16) <{position = array<i64: 15>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %50 = "llvm.insertvalue"(%49, %17) <{position = array<i64: 16>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %51 = "llvm.insertvalue"(%50, %18) <{position = array<i64: 17>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %52 = "llvm.insertvalue"(%51, %19) <{position = array<i64: 18>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %53 = "llvm.insertvalue"(%52, %20) <{position = array<i64: 19>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %54 = "llvm.insertvalue"(%53, %21) <{position = array<i64: 20>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %55 = "llvm.insertvalue"(%54, %22) <{position = array<i64: 21>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %56 = "llvm.insertvalue"(%55, %23) <{position = array<i64: 22>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %57 = "llvm.insertvalue"(%56, %24) <{position = array<i64: 23>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %58 = "llvm.insertvalue"(%57, %25) <{position = array<i64: 24>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %59 = "llvm.insertvalue"(%58, %26) <{position = array<i64: 25>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %60 = "llvm.insertvalue"(%59, %27) <{position = array<i64: 26>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %61 = "llvm.insertvalue"(%60, %28) <{position = array<i64: 27>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %62 = "llvm.insertvalue"(%61, %29) <{position = array<i64: 28>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %63 = "llvm.insertvalue"(%62, %30) <{position = array<i64: 29>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %64 = "llvm.insertvalue"(%63, %31) <{position = array<i64: 30>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %65 = "llvm.insertvalue"(%64, %32) <{position = array<i64: 31>}> : (!llvm.array<32 x i1>, i1) -> !llvm.array<32 x i1>
    %66 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %67 = "llvm.alloca"(%66) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %69 = "llvm.alloca"(%68) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %70 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %71 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%69, %71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %72 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %72) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %73 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %73) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %74 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %74) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %75 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %75) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %76 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %76) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %77 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %77) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %79 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%78, %79) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %81 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %81) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %82 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %83 = "llvm.getelementptr"(%67) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%82, %83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %85 = "llvm.alloca"(%84) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %87 = "llvm.alloca"(%86) <{elem_type = !llvm.array<32 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%65, %87) <{ordering = 0 : i64}> : (!llvm.array<32 x i1>, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %89 = "llvm.getelementptr"(%85, %88) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%87, %89) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %90 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %91 = "llvm.load"(%90) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %92 = "llvm.call"(%67, %91, %85) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %93 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %94 = "llvm.icmp"(%92, %93) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%94)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%92) : (i32) -> ()
  ^launched0:
    %95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%95) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
