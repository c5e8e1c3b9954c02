// Every scalar through memory that is read in another block.
// arguments: flag v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i4, i8, i16, i32, i33, i64, f16, bf16, f32, f64, ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%flag: i1, %v0: i1, %v1: i4, %v2: i8, %v3: i16, %v4: i32, %v5: i33, %v6: i64, %v7: f16, %v8: bf16, %v9: f32, %v10: f64, %v11: !llvm.ptr):
    %0 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %1 = "llvm.alloca"(%0) <{elem_type = i1}> : (i32) -> !llvm.ptr
    %2 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %3 = "llvm.alloca"(%2) <{elem_type = i4}> : (i32) -> !llvm.ptr
    %4 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %5 = "llvm.alloca"(%4) <{elem_type = i8}> : (i32) -> !llvm.ptr
    %6 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %7 = "llvm.alloca"(%6) <{elem_type = i16}> : (i32) -> !llvm.ptr
    %8 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %9 = "llvm.alloca"(%8) <{elem_type = i32}> : (i32) -> !llvm.ptr
    %10 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %11 = "llvm.alloca"(%10) <{elem_type = i33}> : (i32) -> !llvm.ptr
    %12 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %13 = "llvm.alloca"(%12) <{elem_type = i64}> : (i32) -> !llvm.ptr
    %14 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %15 = "llvm.alloca"(%14) <{elem_type = f16}> : (i32) -> !llvm.ptr
    %16 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %17 = "llvm.alloca"(%16) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    %18 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %19 = "llvm.alloca"(%18) <{elem_type = f32}> : (i32) -> !llvm.ptr
    %20 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %21 = "llvm.alloca"(%20) <{elem_type = f64}> : (i32) -> !llvm.ptr
    %22 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %23 = "llvm.alloca"(%22) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    "llvm.store"(%v0, %1) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    "llvm.store"(%v1, %3) <{ordering = 0 : i64}> : (i4, !llvm.ptr) -> ()
    "llvm.store"(%v2, %5) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    "llvm.store"(%v3, %7) <{ordering = 0 : i64}> : (i16, !llvm.ptr) -> ()
    "llvm.store"(%v4, %9) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    "llvm.store"(%v5, %11) <{ordering = 0 : i64}> : (i33, !llvm.ptr) -> ()
    "llvm.store"(%v6, %13) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    "llvm.store"(%v7, %15) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    "llvm.store"(%v8, %17) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    "llvm.store"(%v9, %19) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    "llvm.store"(%v10, %21) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    "llvm.store"(%v11, %23) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    "llvm.cond_br"(%flag)[^then, ^end] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^then:
    %24 = "llvm.mlir.constant"() <{value = -1 : i4}> : () -> i4
    "llvm.store"(%24, %3) <{ordering = 0 : i64}> : (i4, !llvm.ptr) -> ()
    %25 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    "llvm.store"(%25, %11) <{ordering = 0 : i64}> : (i33, !llvm.ptr) -> ()
    "llvm.br"()[^end] : () -> ()
  ^end:
    %26 = "llvm.load"(%1) <{ordering = 0 : i64}> : (!llvm.ptr) -> i1
    %27 = "llvm.load"(%3) <{ordering = 0 : i64}> : (!llvm.ptr) -> i4
    %28 = "llvm.load"(%5) <{ordering = 0 : i64}> : (!llvm.ptr) -> i8
    %29 = "llvm.load"(%7) <{ordering = 0 : i64}> : (!llvm.ptr) -> i16
    %30 = "llvm.load"(%9) <{ordering = 0 : i64}> : (!llvm.ptr) -> i32
    %31 = "llvm.load"(%11) <{ordering = 0 : i64}> : (!llvm.ptr) -> i33
    %32 = "llvm.load"(%13) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
    %33 = "llvm.load"(%15) <{ordering = 0 : i64}> : (!llvm.ptr) -> f16
    %34 = "llvm.load"(%17) <{ordering = 0 : i64}> : (!llvm.ptr) -> bf16
    %35 = "llvm.load"(%19) <{ordering = 0 : i64}> : (!llvm.ptr) -> f32
    %36 = "llvm.load"(%21) <{ordering = 0 : i64}> : (!llvm.ptr) -> f64
    %37 = "llvm.load"(%23) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %38 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i1>
    %39 = "llvm.insertvalue"(%38, %26) <{position = array<i64: 0>}> : (!llvm.array<1 x i1>, i1) -> !llvm.array<1 x i1>
    %40 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i4>
    %41 = "llvm.insertvalue"(%40, %27) <{position = array<i64: 0>}> : (!llvm.array<1 x i4>, i4) -> !llvm.array<1 x i4>
    %42 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i8>
    %43 = "llvm.insertvalue"(%42, %28) <{position = array<i64: 0>}> : (!llvm.array<1 x i8>, i8) -> !llvm.array<1 x i8>
    %44 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i16>
    %45 = "llvm.insertvalue"(%44, %29) <{position = array<i64: 0>}> : (!llvm.array<1 x i16>, i16) -> !llvm.array<1 x i16>
    %46 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i32>
    %47 = "llvm.insertvalue"(%46, %30) <{position = array<i64: 0>}> : (!llvm.array<1 x i32>, i32) -> !llvm.array<1 x i32>
    %48 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i33>
    %49 = "llvm.insertvalue"(%48, %31) <{position = array<i64: 0>}> : (!llvm.array<1 x i33>, i33) -> !llvm.array<1 x i33>
    %50 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %51 = "llvm.insertvalue"(%50, %32) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %52 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f16>
    %53 = "llvm.insertvalue"(%52, %33) <{position = array<i64: 0>}> : (!llvm.array<1 x f16>, f16) -> !llvm.array<1 x f16>
    %54 = "llvm.mlir.poison"() : () -> !llvm.array<1 x bf16>
    %55 = "llvm.insertvalue"(%54, %34) <{position = array<i64: 0>}> : (!llvm.array<1 x bf16>, bf16) -> !llvm.array<1 x bf16>
    %56 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f32>
    %57 = "llvm.insertvalue"(%56, %35) <{position = array<i64: 0>}> : (!llvm.array<1 x f32>, f32) -> !llvm.array<1 x f32>
    %58 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f64>
    %59 = "llvm.insertvalue"(%58, %36) <{position = array<i64: 0>}> : (!llvm.array<1 x f64>, f64) -> !llvm.array<1 x f64>
    %60 = "llvm.mlir.poison"() : () -> !llvm.array<1 x ptr>
    %61 = "llvm.insertvalue"(%60, %37) <{position = array<i64: 0>}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> !llvm.array<1 x ptr>
    %62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %63 = "llvm.alloca"(%62) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %64 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %65 = "llvm.alloca"(%64) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %66 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %67 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%65, %67) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %68 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %68) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %69 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %70 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %70) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %71 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %71) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %72 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %72) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %73 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %73) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %74 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %75 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%74, %75) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %76 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %77 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%76, %77) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %78 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %79 = "llvm.getelementptr"(%63) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%78, %79) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %81 = "llvm.alloca"(%80) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %82 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %83 = "llvm.alloca"(%82) <{elem_type = !llvm.array<1 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%39, %83) <{ordering = 0 : i64}> : (!llvm.array<1 x i1>, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %85 = "llvm.getelementptr"(%81, %84) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%83, %85) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %87 = "llvm.alloca"(%86) <{elem_type = !llvm.array<1 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%41, %87) <{ordering = 0 : i64}> : (!llvm.array<1 x i4>, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %89 = "llvm.getelementptr"(%81, %88) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%87, %89) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %91 = "llvm.alloca"(%90) <{elem_type = !llvm.array<1 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%43, %91) <{ordering = 0 : i64}> : (!llvm.array<1 x i8>, !llvm.ptr) -> ()
    %92 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %93 = "llvm.getelementptr"(%81, %92) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%91, %93) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %95 = "llvm.alloca"(%94) <{elem_type = !llvm.array<1 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%45, %95) <{ordering = 0 : i64}> : (!llvm.array<1 x i16>, !llvm.ptr) -> ()
    %96 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %97 = "llvm.getelementptr"(%81, %96) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%95, %97) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %98 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %99 = "llvm.alloca"(%98) <{elem_type = !llvm.array<1 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%47, %99) <{ordering = 0 : i64}> : (!llvm.array<1 x i32>, !llvm.ptr) -> ()
    %100 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %101 = "llvm.getelementptr"(%81, %100) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%99, %101) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %102 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %103 = "llvm.alloca"(%102) <{elem_type = !llvm.array<1 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%49, %103) <{ordering = 0 : i64}> : (!llvm.array<1 x i33>, !llvm.ptr) -> ()
    %104 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %105 = "llvm.getelementptr"(%81, %104) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%103, %105) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %106 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %107 = "llvm.alloca"(%106) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%51, %107) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %108 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %109 = "llvm.getelementptr"(%81, %108) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%107, %109) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %110 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %111 = "llvm.alloca"(%110) <{elem_type = !llvm.array<1 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%53, %111) <{ordering = 0 : i64}> : (!llvm.array<1 x f16>, !llvm.ptr) -> ()
    %112 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %113 = "llvm.getelementptr"(%81, %112) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%111, %113) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %114 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %115 = "llvm.alloca"(%114) <{elem_type = !llvm.array<1 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%55, %115) <{ordering = 0 : i64}> : (!llvm.array<1 x bf16>, !llvm.ptr) -> ()
    %116 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %117 = "llvm.getelementptr"(%81, %116) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%115, %117) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %118 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %119 = "llvm.alloca"(%118) <{elem_type = !llvm.array<1 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%57, %119) <{ordering = 0 : i64}> : (!llvm.array<1 x f32>, !llvm.ptr) -> ()
    %120 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %121 = "llvm.getelementptr"(%81, %120) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%119, %121) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %122 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %123 = "llvm.alloca"(%122) <{elem_type = !llvm.array<1 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%59, %123) <{ordering = 0 : i64}> : (!llvm.array<1 x f64>, !llvm.ptr) -> ()
    %124 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %125 = "llvm.getelementptr"(%81, %124) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%123, %125) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %126 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %127 = "llvm.alloca"(%126) <{elem_type = !llvm.array<1 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%61, %127) <{ordering = 0 : i64}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> ()
    %128 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %129 = "llvm.getelementptr"(%81, %128) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%127, %129) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %130 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %131 = "llvm.load"(%130) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %132 = "llvm.call"(%63, %131, %81) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %133 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %134 = "llvm.icmp"(%132, %133) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%134)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%132) : (i32) -> ()
  ^launched0:
    %135 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%135) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
