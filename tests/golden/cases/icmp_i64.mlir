// Every comparison of i64.
// arguments: a_i64 b_i64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i64: i64, %b_i64: i64):
    %0 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %1 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %2 = "llvm.icmp"(%a_i64, %1) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %3 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %4 = "llvm.icmp"(%a_i64, %3) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %5 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %6 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %7 = "llvm.icmp"(%a_i64, %6) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %8 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %9 = "llvm.icmp"(%a_i64, %8) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %10 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %11 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %12 = "llvm.icmp"(%a_i64, %11) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %13 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %14 = "llvm.icmp"(%a_i64, %13) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %15 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %16 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %17 = "llvm.icmp"(%a_i64, %16) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %18 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %19 = "llvm.icmp"(%a_i64, %18) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %20 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %21 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %22 = "llvm.icmp"(%a_i64, %21) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %23 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %24 = "llvm.icmp"(%a_i64, %23) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %25 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %26 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %27 = "llvm.icmp"(%a_i64, %26) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %28 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %29 = "llvm.icmp"(%a_i64, %28) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %30 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %31 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %32 = "llvm.icmp"(%a_i64, %31) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %33 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %34 = "llvm.icmp"(%a_i64, %33) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %35 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %36 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %37 = "llvm.icmp"(%a_i64, %36) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %38 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %39 = "llvm.icmp"(%a_i64, %38) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %40 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %41 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %42 = "llvm.icmp"(%a_i64, %41) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %43 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %44 = "llvm.icmp"(%a_i64, %43) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %45 = "llvm.icmp"(%a_i64, %b_i64) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %46 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %47 = "llvm.icmp"(%a_i64, %46) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %48 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %49 = "llvm.icmp"(%a_i64, %48) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %50 = "llvm.mlir.poison"() : () -> !llvm.array<30 x i1>
    %51 = "llvm.insertvalue"(%50, %0) <{position = array<i64: 0>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %52 = "llvm.insertvalue"(%51, %2) <{position = array<i64: 1>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %53 = "llvm.insertvalue"(%52, %4) <{position = array<i64: 2>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %54 = "llvm.insertvalue"(%53, %5) <{position = array<i64: 3>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %55 = "llvm.insertvalue"(%54, %7) <{position = array<i64: 4>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %56 = "llvm.insertvalue"(%55, %9) <{position = array<i64: 5>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %57 = "llvm.insertvalue"(%56, %10) <{position = array<i64: 6>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %58 = "llvm.insertvalue"(%57, %12) <{position = array<i64: 7>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %59 = "llvm.insertvalue"(%58, %14) <{position = array<i64: 8>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %60 = "llvm.insertvalue"(%59, %15) <{position = array<i64: 9>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %61 = "llvm.insertvalue"(%60, %17) <{position = array<i64: 10>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %62 = "llvm.insertvalue"(%61, %19) <{position = array<i64: 11>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %63 = "llvm.insertvalue"(%62, %20) <{position = array<i64: 12>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %64 = "llvm.insertvalue"(%63, %22) <{position = array<i64: 13>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %65 = "llvm.insertvalue"(%64, %24) <{position = array<i64: 14>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %66 = "llvm.insertvalue"(%65, %25) <{position = array<i64: 15>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %67 = "llvm.insertvalue"(%66, %27) <{position = array<i64: 16>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %68 = "llvm.insertvalue"(%67, %29) <{position = array<i64: 17>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %69 = "llvm.insertvalue"(%68, %30) <{position = array<i64: 18>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %70 = "llvm.insertvalue"(%69, %32) <{position = array<i64: 19>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %71 = "llvm.insertvalue"(%70, %34) <{position = array<i64: 20>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %72 = "llvm.insertvalue"(%71, %35) <{position = array<i64: 21>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %73 = "llvm.insertvalue"(%72, %37) <{position = array<i64: 22>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %74 = "llvm.insertvalue"(%73, %39) <{position = array<i64: 23>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %75 = "llvm.insertvalue"(%74, %40) <{position = array<i64: 24>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %76 = "llvm.insertvalue"(%75, %42) <{position = array<i64: 25>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %77 = "llvm.insertvalue"(%76, %44) <{position = array<i64: 26>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %78 = "llvm.insertvalue"(%77, %45) <{position = array<i64: 27>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %79 = "llvm.insertvalue"(%78, %47) <{position = array<i64: 28>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %80 = "llvm.insertvalue"(%79, %49) <{position = array<i64: 29>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %81 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %82 = "llvm.alloca"(%81) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %83 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %84 = "llvm.alloca"(%83) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %85 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %86 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%84, %86) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %87 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%85, %87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %88 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%85, %88) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %89 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%85, %89) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %90 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%85, %90) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %91 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%85, %91) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %92 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%85, %92) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %93 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %94 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%93, %94) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %95 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %96 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%95, %96) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %97 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %98 = "llvm.getelementptr"(%82) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %98) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %99 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %100 = "llvm.alloca"(%99) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %101 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %102 = "llvm.alloca"(%101) <{elem_type = !llvm.array<30 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%80, %102) <{ordering = 0 : i64}> : (!llvm.array<30 x i1>, !llvm.ptr) -> ()
    %103 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %104 = "llvm.getelementptr"(%100, %103) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%102, %104) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %105 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %106 = "llvm.load"(%105) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %107 = "llvm.call"(%82, %106, %100) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %108 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %109 = "llvm.icmp"(%107, %108) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%109)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%107) : (i32) -> ()
  ^launched0:
    %110 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%110) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
