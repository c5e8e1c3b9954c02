// Casts of casts, and arithmetic on the results.
// arguments: a b c d
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i64, i32, i1, i8)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i64, %b: i32, %c: i1, %d: i8):
    %0 = "llvm.trunc"(%a) : (i64) -> i1
    %1 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %2 = "llvm.lshr"(%a, %1) : (i64, i64) -> i64
    %3 = "llvm.trunc"(%2) : (i64) -> i1
    %4 = "llvm.zext"(%0) : (i1) -> i64
    %5 = "llvm.add"(%4, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %6 = "llvm.sext"(%0) : (i1) -> i64
    %7 = "llvm.add"(%6, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %8 = "llvm.icmp"(%0, %3) <{predicate = 6 : i64}> : (i1, i1) -> i1
    %9 = "llvm.trunc"(%a) : (i64) -> i4
    %10 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %11 = "llvm.lshr"(%a, %10) : (i64, i64) -> i64
    %12 = "llvm.trunc"(%11) : (i64) -> i4
    %13 = "llvm.zext"(%9) : (i4) -> i64
    %14 = "llvm.add"(%13, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %15 = "llvm.sext"(%9) : (i4) -> i64
    %16 = "llvm.add"(%15, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %17 = "llvm.icmp"(%9, %12) <{predicate = 6 : i64}> : (i4, i4) -> i1
    %18 = "llvm.icmp"(%9, %12) <{predicate = 2 : i64}> : (i4, i4) -> i1
    %19 = "llvm.add"(%9, %12) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %20 = "llvm.trunc"(%a) : (i64) -> i8
    %21 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %22 = "llvm.lshr"(%a, %21) : (i64, i64) -> i64
    %23 = "llvm.trunc"(%22) : (i64) -> i8
    %24 = "llvm.zext"(%20) : (i8) -> i64
    %25 = "llvm.add"(%24, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %26 = "llvm.sext"(%20) : (i8) -> i64
    %27 = "llvm.add"(%26, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %28 = "llvm.icmp"(%20, %23) <{predicate = 6 : i64}> : (i8, i8) -> i1
    %29 = "llvm.icmp"(%20, %23) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %30 = "llvm.add"(%20, %23) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %31 = "llvm.trunc"(%a) : (i64) -> i16
    %32 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %33 = "llvm.lshr"(%a, %32) : (i64, i64) -> i64
    %34 = "llvm.trunc"(%33) : (i64) -> i16
    %35 = "llvm.zext"(%31) : (i16) -> i64
    %36 = "llvm.add"(%35, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %37 = "llvm.sext"(%31) : (i16) -> i64
    %38 = "llvm.add"(%37, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %39 = "llvm.icmp"(%31, %34) <{predicate = 6 : i64}> : (i16, i16) -> i1
    %40 = "llvm.icmp"(%31, %34) <{predicate = 2 : i64}> : (i16, i16) -> i1
    %41 = "llvm.add"(%31, %34) <{overflowFlags = 0 : i32}> : (i16, i16) -> i16
    %42 = "llvm.trunc"(%a) : (i64) -> i33
    %43 = "llvm.mlir.constant"() <{value = 7 : i64}> : () -> i64
    %44 = "llvm.lshr"(%a, %43) : (i64, i64) -> i64
    %45 = "llvm.trunc"(%44) : (i64) -> i33
    %46 = "llvm.zext"(%42) : (i33) -> i64
    %47 = "llvm.add"(%46, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %48 = "llvm.sext"(%42) : (i33) -> i64
    %49 = "llvm.add"(%48, %a) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %50 = "llvm.icmp"(%42, %45) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %51 = "llvm.icmp"(%42, %45) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %52 = "llvm.add"(%42, %45) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %53 = "llvm.sext"(%c) : (i1) -> i8
    %54 = "llvm.intr.smin"(%53, %d) : (i8, i8) -> i8
    %55 = "llvm.add"(%53, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %56 = "llvm.sext"(%c) : (i1) -> i4
    %57 = "llvm.sext"(%c) : (i1) -> i16
    %58 = "llvm.bitcast"(%57) : (i16) -> f16
    %59 = "llvm.mlir.poison"() : () -> !llvm.array<10 x i64>
    %60 = "llvm.insertvalue"(%59, %5) <{position = array<i64: 0>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %61 = "llvm.insertvalue"(%60, %7) <{position = array<i64: 1>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %62 = "llvm.insertvalue"(%61, %14) <{position = array<i64: 2>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %63 = "llvm.insertvalue"(%62, %16) <{position = array<i64: 3>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %64 = "llvm.insertvalue"(%63, %25) <{position = array<i64: 4>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %65 = "llvm.insertvalue"(%64, %27) <{position = array<i64: 5>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %66 = "llvm.insertvalue"(%65, %36) <{position = array<i64: 6>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %67 = "llvm.insertvalue"(%66, %38) <{position = array<i64: 7>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %68 = "llvm.insertvalue"(%67, %47) <{position = array<i64: 8>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %69 = "llvm.insertvalue"(%68, %49) <{position = array<i64: 9>}> : (!llvm.array<10 x i64>, i64) -> !llvm.array<10 x i64>
    %70 = "llvm.mlir.poison"() : () -> !llvm.array<9 x i1>
    %71 = "llvm.insertvalue"(%70, %8) <{position = array<i64: 0>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %72 = "llvm.insertvalue"(%71, %17) <{position = array<i64: 1>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %73 = "llvm.insertvalue"(%72, %18) <{position = array<i64: 2>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %74 = "llvm.insertvalue"(%73, %28) <{position = array<i64: 3>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %75 = "llvm.insertvalue"(%74, %29) <{position = array<i64: 4>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %76 = "llvm.insertvalue"(%75, %39) <{position = array<i64: 5>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %77 = "llvm.insertvalue"(%76, %40) <{position = array<i64: 6>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %78 = "llvm.insertvalue"(%77, %50) <{position = array<i64: 7>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %79 = "llvm.insertvalue"(%78, %51) <{position = array<i64: 8>}> : (!llvm.array<9 x i1>, i1) -> !llvm.array<9 x i1>
    %80 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i4>
    %81 = "llvm.insertvalue"(%80, %19) <{position = array<i64: 0>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %82 = "llvm.insertvalue"(%81, %56) <{position = array<i64: 1>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %83 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i8>
    %84 = "llvm.insertvalue"(%83, %30) <{position = array<i64: 0>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %85 = "llvm.insertvalue"(%84, %54) <{position = array<i64: 1>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %86 = "llvm.insertvalue"(%85, %55) <{position = array<i64: 2>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %87 = "llvm.insertvalue"(%86, %53) <{position = array<i64: 3>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %88 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i16>
    %89 = "llvm.insertvalue"(%88, %41) <{position = array<i64: 0>}> : (!llvm.array<1 x i16>, i16) -> !llvm.array<1 x i16>
    %90 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i33>
    %91 = "llvm.insertvalue"(%90, %52) <{position = array<i64: 0>}> : (!llvm.array<1 x i33>, i33) -> !llvm.array<1 x i33>
    %92 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f16>
    %93 = "llvm.insertvalue"(%92, %58) <{position = array<i64: 0>}> : (!llvm.array<1 x f16>, f16) -> !llvm.array<1 x f16>
    %94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %95 = "llvm.alloca"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %96 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %97 = "llvm.alloca"(%96) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %98 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %99 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %99) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %100 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%98, %100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %101 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%98, %101) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %102 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%98, %102) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %103 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%98, %103) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %104 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%98, %104) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %105 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%98, %105) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %106 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %107 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%106, %107) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %108 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %109 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%108, %109) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %110 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %111 = "llvm.getelementptr"(%95) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%110, %111) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %112 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %113 = "llvm.alloca"(%112) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %114 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %115 = "llvm.alloca"(%114) <{elem_type = !llvm.array<10 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%69, %115) <{ordering = 0 : i64}> : (!llvm.array<10 x i64>, !llvm.ptr) -> ()
    %116 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %117 = "llvm.getelementptr"(%113, %116) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%115, %117) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %118 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %119 = "llvm.alloca"(%118) <{elem_type = !llvm.array<9 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%79, %119) <{ordering = 0 : i64}> : (!llvm.array<9 x i1>, !llvm.ptr) -> ()
    %120 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %121 = "llvm.getelementptr"(%113, %120) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%119, %121) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %122 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %123 = "llvm.alloca"(%122) <{elem_type = !llvm.array<2 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%82, %123) <{ordering = 0 : i64}> : (!llvm.array<2 x i4>, !llvm.ptr) -> ()
    %124 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %125 = "llvm.getelementptr"(%113, %124) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%123, %125) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %126 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %127 = "llvm.alloca"(%126) <{elem_type = !llvm.array<4 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%87, %127) <{ordering = 0 : i64}> : (!llvm.array<4 x i8>, !llvm.ptr) -> ()
    %128 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %129 = "llvm.getelementptr"(%113, %128) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%127, %129) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %130 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %131 = "llvm.alloca"(%130) <{elem_type = !llvm.array<1 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%89, %131) <{ordering = 0 : i64}> : (!llvm.array<1 x i16>, !llvm.ptr) -> ()
    %132 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %133 = "llvm.getelementptr"(%113, %132) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%131, %133) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %134 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %135 = "llvm.alloca"(%134) <{elem_type = !llvm.array<1 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%91, %135) <{ordering = 0 : i64}> : (!llvm.array<1 x i33>, !llvm.ptr) -> ()
    %136 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %137 = "llvm.getelementptr"(%113, %136) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%135, %137) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %138 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %139 = "llvm.alloca"(%138) <{elem_type = !llvm.array<1 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%93, %139) <{ordering = 0 : i64}> : (!llvm.array<1 x f16>, !llvm.ptr) -> ()
    %140 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %141 = "llvm.getelementptr"(%113, %140) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%139, %141) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %142 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %143 = "llvm.load"(%142) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %144 = "llvm.call"(%95, %143, %113) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %145 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %146 = "llvm.icmp"(%144, %145) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%146)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%144) : (i32) -> ()
  ^launched0:
    %147 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%147) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
