// select on every type; with constants; with the same value twice.
// arguments: flag a0 b0 a1 b1 a2 b2 a3 b3 a4 b4 a5 b5 a6 b6 a7 b7 a8 b8 a9 b9 a10 b10 a11 b11 a12_0 a12_1 b12_0 b12_1
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i1, i4, i4, i8, i8, i16, i16, i32, i32, i33, i33, i64, i64, f16, f16, bf16, bf16, f32, f32, f64, f64, ptr, ptr, struct<(i32, f32)>, struct<(i32, f32)>)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%flag: i1, %a0: i1, %b0: i1, %a1: i4, %b1: i4, %a2: i8, %b2: i8, %a3: i16, %b3: i16, %a4: i32, %b4: i32, %a5: i33, %b5: i33, %a6: i64, %b6: i64, %a7: f16, %b7: f16, %a8: bf16, %b8: bf16, %a9: f32, %b9: f32, %a10: f64, %b10: f64, %a11: !llvm.ptr, %b11: !llvm.ptr, %a12: !llvm.struct<(i32, f32)>, %b12: !llvm.struct<(i32, f32)>):
    %0 = "llvm.select"(%flag, %a0, %b0) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i1, i1) -> i1
    %1 = "llvm.select"(%flag, %a1, %b1) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i4, i4) -> i4
    %2 = "llvm.select"(%flag, %a2, %b2) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %3 = "llvm.select"(%flag, %a3, %b3) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i16, i16) -> i16
    %4 = "llvm.select"(%flag, %a4, %b4) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %5 = "llvm.select"(%flag, %a5, %b5) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i33, i33) -> i33
    %6 = "llvm.select"(%flag, %a6, %b6) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %7 = "llvm.select"(%flag, %a7, %b7) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f16, f16) -> f16
    %8 = "llvm.select"(%flag, %a8, %b8) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, bf16, bf16) -> bf16
    %9 = "llvm.select"(%flag, %a9, %b9) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f32, f32) -> f32
    %10 = "llvm.select"(%flag, %a10, %b10) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f64, f64) -> f64
    %11 = "llvm.select"(%flag, %a11, %b11) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, !llvm.ptr, !llvm.ptr) -> !llvm.ptr
    %12 = "llvm.select"(%flag, %a12, %b12) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, !llvm.struct<(i32, f32)>, !llvm.struct<(i32, f32)>) -> !llvm.struct<(i32, f32)>
    %13 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %14 = "llvm.mlir.constant"() <{value = -4 : i4}> : () -> i4
    %15 = "llvm.select"(%flag, %13, %14) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i4, i4) -> i4
    %16 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %17 = "llvm.mlir.constant"() <{value = -4 : i8}> : () -> i8
    %18 = "llvm.select"(%flag, %16, %17) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %19 = "llvm.mlir.constant"() <{value = 3 : i16}> : () -> i16
    %20 = "llvm.mlir.constant"() <{value = -4 : i16}> : () -> i16
    %21 = "llvm.select"(%flag, %19, %20) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i16, i16) -> i16
    %22 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %23 = "llvm.mlir.constant"() <{value = -4 : i32}> : () -> i32
    %24 = "llvm.select"(%flag, %22, %23) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %25 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %26 = "llvm.mlir.constant"() <{value = -4 : i33}> : () -> i33
    %27 = "llvm.select"(%flag, %25, %26) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i33, i33) -> i33
    %28 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %29 = "llvm.mlir.constant"() <{value = -4 : i64}> : () -> i64
    %30 = "llvm.select"(%flag, %28, %29) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %31 = "llvm.mlir.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %32 = "llvm.mlir.constant"() <{value = -0.000000e+00 : f32}> : () -> f32
    %33 = "llvm.select"(%flag, %31, %32) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, f32, f32) -> f32
    %34 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %35 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %36 = "llvm.select"(%flag, %34, %35) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i1, i1) -> i1
    %37 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %38 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %39 = "llvm.select"(%flag, %37, %38) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i1, i1) -> i1
    %40 = "llvm.select"(%flag, %a4, %a4) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %41 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i1>
    %42 = "llvm.insertvalue"(%41, %0) <{position = array<i64: 0>}> : (!llvm.array<3 x i1>, i1) -> !llvm.array<3 x i1>
    %43 = "llvm.insertvalue"(%42, %36) <{position = array<i64: 1>}> : (!llvm.array<3 x i1>, i1) -> !llvm.array<3 x i1>
    %44 = "llvm.insertvalue"(%43, %39) <{position = array<i64: 2>}> : (!llvm.array<3 x i1>, i1) -> !llvm.array<3 x i1>
    %45 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i4>
    %46 = "llvm.insertvalue"(%45, %1) <{position = array<i64: 0>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %47 = "llvm.insertvalue"(%46, %15) <{position = array<i64: 1>}> : (!llvm.array<2 x i4>, i4) -> !llvm.array<2 x i4>
    %48 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i8>
    %49 = "llvm.insertvalue"(%48, %2) <{position = array<i64: 0>}> : (!llvm.array<2 x i8>, i8) -> !llvm.array<2 x i8>
    %50 = "llvm.insertvalue"(%49, %18) <{position = array<i64: 1>}> : (!llvm.array<2 x i8>, i8) -> !llvm.array<2 x i8>
    %51 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i16>
    %52 = "llvm.insertvalue"(%51, %3) <{position = array<i64: 0>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %53 = "llvm.insertvalue"(%52, %21) <{position = array<i64: 1>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %54 = "llvm.mlir.poison"() : () -> !llvm.array<3 x i32>
    %55 = "llvm.insertvalue"(%54, %4) <{position = array<i64: 0>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %56 = "llvm.insertvalue"(%55, %24) <{position = array<i64: 1>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %57 = "llvm.insertvalue"(%56, %40) <{position = array<i64: 2>}> : (!llvm.array<3 x i32>, i32) -> !llvm.array<3 x i32>
    %58 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i33>
    %59 = "llvm.insertvalue"(%58, %5) <{position = array<i64: 0>}> : (!llvm.array<2 x i33>, i33) -> !llvm.array<2 x i33>
    %60 = "llvm.insertvalue"(%59, %27) <{position = array<i64: 1>}> : (!llvm.array<2 x i33>, i33) -> !llvm.array<2 x i33>
    %61 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i64>
    %62 = "llvm.insertvalue"(%61, %6) <{position = array<i64: 0>}> : (!llvm.array<2 x i64>, i64) -> !llvm.array<2 x i64>
    %63 = "llvm.insertvalue"(%62, %30) <{position = array<i64: 1>}> : (!llvm.array<2 x i64>, i64) -> !llvm.array<2 x i64>
    %64 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f16>
    %65 = "llvm.insertvalue"(%64, %7) <{position = array<i64: 0>}> : (!llvm.array<1 x f16>, f16) -> !llvm.array<1 x f16>
    %66 = "llvm.mlir.poison"() : () -> !llvm.array<1 x bf16>
    %67 = "llvm.insertvalue"(%66, %8) <{position = array<i64: 0>}> : (!llvm.array<1 x bf16>, bf16) -> !llvm.array<1 x bf16>
    %68 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f32>
    %69 = "llvm.insertvalue"(%68, %9) <{position = array<i64: 0>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %70 = "llvm.insertvalue"(%69, %33) <{position = array<i64: 1>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %71 = "llvm.mlir.poison"() : () -> !llvm.array<1 x f64>
    %72 = "llvm.insertvalue"(%71, %10) <{position = array<i64: 0>}> : (!llvm.array<1 x f64>, f64) -> !llvm.array<1 x f64>
    %73 = "llvm.mlir.poison"() : () -> !llvm.array<1 x ptr>
    %74 = "llvm.insertvalue"(%73, %11) <{position = array<i64: 0>}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> !llvm.array<1 x ptr>
    %75 = "llvm.mlir.poison"() : () -> !llvm.array<1 x struct<(i32, f32)>>
    %76 = "llvm.insertvalue"(%75, %12) <{position = array<i64: 0>}> : (!llvm.array<1 x struct<(i32, f32)>>, !llvm.struct<(i32, f32)>) -> !llvm.array<1 x struct<(i32, f32)>>
    %77 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %78 = "llvm.alloca"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %80 = "llvm.alloca"(%79) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %81 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %82 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %83 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %83) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %84 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %84) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %85 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %85) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %86 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %86) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %87 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %88 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%81, %88) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %89 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %90 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%89, %90) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %91 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %92 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%91, %92) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %93 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %94 = "llvm.getelementptr"(%78) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%93, %94) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %95 = "llvm.mlir.constant"() <{value = 13 : i32}> : () -> i32
    %96 = "llvm.alloca"(%95) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %97 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %98 = "llvm.alloca"(%97) <{elem_type = !llvm.array<3 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%44, %98) <{ordering = 0 : i64}> : (!llvm.array<3 x i1>, !llvm.ptr) -> ()
    %99 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %100 = "llvm.getelementptr"(%96, %99) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%98, %100) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %101 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %102 = "llvm.alloca"(%101) <{elem_type = !llvm.array<2 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%47, %102) <{ordering = 0 : i64}> : (!llvm.array<2 x i4>, !llvm.ptr) -> ()
    %103 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %104 = "llvm.getelementptr"(%96, %103) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%102, %104) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %105 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %106 = "llvm.alloca"(%105) <{elem_type = !llvm.array<2 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%50, %106) <{ordering = 0 : i64}> : (!llvm.array<2 x i8>, !llvm.ptr) -> ()
    %107 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %108 = "llvm.getelementptr"(%96, %107) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%106, %108) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %109 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %110 = "llvm.alloca"(%109) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%53, %110) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %111 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %112 = "llvm.getelementptr"(%96, %111) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%110, %112) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %113 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %114 = "llvm.alloca"(%113) <{elem_type = !llvm.array<3 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%57, %114) <{ordering = 0 : i64}> : (!llvm.array<3 x i32>, !llvm.ptr) -> ()
    %115 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %116 = "llvm.getelementptr"(%96, %115) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%114, %116) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %117 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %118 = "llvm.alloca"(%117) <{elem_type = !llvm.array<2 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%60, %118) <{ordering = 0 : i64}> : (!llvm.array<2 x i33>, !llvm.ptr) -> ()
    %119 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %120 = "llvm.getelementptr"(%96, %119) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%118, %120) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %121 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %122 = "llvm.alloca"(%121) <{elem_type = !llvm.array<2 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%63, %122) <{ordering = 0 : i64}> : (!llvm.array<2 x i64>, !llvm.ptr) -> ()
    %123 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %124 = "llvm.getelementptr"(%96, %123) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%122, %124) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %125 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %126 = "llvm.alloca"(%125) <{elem_type = !llvm.array<1 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%65, %126) <{ordering = 0 : i64}> : (!llvm.array<1 x f16>, !llvm.ptr) -> ()
    %127 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %128 = "llvm.getelementptr"(%96, %127) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%126, %128) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %130 = "llvm.alloca"(%129) <{elem_type = !llvm.array<1 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%67, %130) <{ordering = 0 : i64}> : (!llvm.array<1 x bf16>, !llvm.ptr) -> ()
    %131 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %132 = "llvm.getelementptr"(%96, %131) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%130, %132) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %133 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %134 = "llvm.alloca"(%133) <{elem_type = !llvm.array<2 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%70, %134) <{ordering = 0 : i64}> : (!llvm.array<2 x f32>, !llvm.ptr) -> ()
    %135 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %136 = "llvm.getelementptr"(%96, %135) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%134, %136) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %137 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %138 = "llvm.alloca"(%137) <{elem_type = !llvm.array<1 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%72, %138) <{ordering = 0 : i64}> : (!llvm.array<1 x f64>, !llvm.ptr) -> ()
    %139 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %140 = "llvm.getelementptr"(%96, %139) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%138, %140) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %141 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %142 = "llvm.alloca"(%141) <{elem_type = !llvm.array<1 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%74, %142) <{ordering = 0 : i64}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> ()
    %143 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %144 = "llvm.getelementptr"(%96, %143) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%142, %144) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %145 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %146 = "llvm.alloca"(%145) <{elem_type = !llvm.array<1 x struct<(i32, f32)>>}> : (i32) -> !llvm.ptr
    "llvm.store"(%76, %146) <{ordering = 0 : i64}> : (!llvm.array<1 x struct<(i32, f32)>>, !llvm.ptr) -> ()
    %147 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %148 = "llvm.getelementptr"(%96, %147) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%146, %148) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %149 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %150 = "llvm.load"(%149) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %151 = "llvm.call"(%78, %150, %96) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %152 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %153 = "llvm.icmp"(%151, %152) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%153)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%151) : (i32) -> ()
  ^launched0:
    %154 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%154) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
