// poison, undef and zero of every kind; undefined bytes are zero.
// arguments: n
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
    %0 = "llvm.mlir.poison"() : () -> i1
    %1 = "llvm.mlir.poison"() : () -> i8
    %2 = "llvm.mlir.poison"() : () -> i32
    %3 = "llvm.mlir.poison"() : () -> i64
    %4 = "llvm.mlir.poison"() : () -> f16
    %5 = "llvm.mlir.poison"() : () -> bf16
    %6 = "llvm.mlir.poison"() : () -> f32
    %7 = "llvm.mlir.poison"() : () -> f64
    %8 = "llvm.mlir.poison"() : () -> !llvm.ptr
    %9 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i16>
    %10 = "llvm.mlir.poison"() : () -> vector<4xi32>
    %11 = "llvm.mlir.poison"() : () -> !llvm.struct<(i32, struct<()>, i64, f32)>
    %12 = "llvm.insertvalue"(%11, %n) <{position = array<i64: 0>}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, i32) -> !llvm.struct<(i32, struct<()>, i64, f32)>
    %13 = "llvm.mlir.undef"() : () -> i1
    %14 = "llvm.mlir.undef"() : () -> i8
    %15 = "llvm.mlir.undef"() : () -> i32
    %16 = "llvm.mlir.undef"() : () -> i64
    %17 = "llvm.mlir.undef"() : () -> f16
    %18 = "llvm.mlir.undef"() : () -> bf16
    %19 = "llvm.mlir.undef"() : () -> f32
    %20 = "llvm.mlir.undef"() : () -> f64
    %21 = "llvm.mlir.undef"() : () -> !llvm.ptr
    %22 = "llvm.mlir.undef"() : () -> !llvm.array<2 x i16>
    %23 = "llvm.mlir.undef"() : () -> vector<4xi32>
    %24 = "llvm.mlir.undef"() : () -> !llvm.struct<(i32, struct<()>, i64, f32)>
    %25 = "llvm.insertvalue"(%24, %n) <{position = array<i64: 0>}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, i32) -> !llvm.struct<(i32, struct<()>, i64, f32)>
    %26 = "llvm.mlir.zero"() : () -> i1
    %27 = "llvm.mlir.zero"() : () -> i8
    %28 = "llvm.mlir.zero"() : () -> i32
    %29 = "llvm.mlir.zero"() : () -> i64
    %30 = "llvm.mlir.zero"() : () -> f16
    %31 = "llvm.mlir.zero"() : () -> bf16
    %32 = "llvm.mlir.zero"() : () -> f32
    %33 = "llvm.mlir.zero"() : () -> f64
    %34 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %35 = "llvm.mlir.zero"() : () -> !llvm.array<2 x i16>
    %36 = "llvm.mlir.zero"() : () -> vector<4xi32>
    %37 = "llvm.mlir.zero"() : () -> !llvm.struct<(i32, struct<()>, i64, f32)>
    %38 = "llvm.insertvalue"(%37, %n) <{position = array<i64: 0>}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, i32) -> !llvm.struct<(i32, struct<()>, i64, f32)>
    %39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %40 = "llvm.alloca"(%39) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %41 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %42 = "llvm.alloca"(%41) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %43 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %44 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%42, %44) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %47 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %47) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %48 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %48) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %49 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %49) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %50 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%43, %50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %51 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %52 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%51, %52) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %53 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %54 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%53, %54) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %55 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %56 = "llvm.getelementptr"(%40) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %56) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %57 = "llvm.mlir.constant"() <{value = 39 : i32}> : () -> i32
    %58 = "llvm.alloca"(%57) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %59 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %60 = "llvm.alloca"(%59) <{elem_type = i1}> : (i32) -> !llvm.ptr
    "llvm.store"(%0, %60) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    %61 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %62 = "llvm.getelementptr"(%58, %61) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%60, %62) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %63 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %64 = "llvm.alloca"(%63) <{elem_type = i8}> : (i32) -> !llvm.ptr
    "llvm.store"(%1, %64) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %65 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %66 = "llvm.getelementptr"(%58, %65) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%64, %66) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %67 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %68 = "llvm.alloca"(%67) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%2, %68) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %69 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %70 = "llvm.getelementptr"(%58, %69) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%68, %70) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %71 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %72 = "llvm.alloca"(%71) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%3, %72) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %73 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %74 = "llvm.getelementptr"(%58, %73) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%72, %74) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %75 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %76 = "llvm.alloca"(%75) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%4, %76) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %77 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %78 = "llvm.getelementptr"(%58, %77) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%76, %78) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %80 = "llvm.alloca"(%79) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%5, %80) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %81 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %82 = "llvm.getelementptr"(%58, %81) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%80, %82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %83 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %84 = "llvm.alloca"(%83) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%6, %84) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %85 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %86 = "llvm.getelementptr"(%58, %85) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%84, %86) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %87 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %88 = "llvm.alloca"(%87) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%7, %88) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %89 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %90 = "llvm.getelementptr"(%58, %89) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%88, %90) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %91 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %92 = "llvm.alloca"(%91) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    "llvm.store"(%8, %92) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %93 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %94 = "llvm.getelementptr"(%58, %93) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%92, %94) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %95 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %96 = "llvm.alloca"(%95) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%9, %96) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %97 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %98 = "llvm.getelementptr"(%58, %97) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%96, %98) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %99 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %100 = "llvm.alloca"(%99) <{elem_type = vector<4xi32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%10, %100) <{ordering = 0 : i64}> : (vector<4xi32>, !llvm.ptr) -> ()
    %101 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %102 = "llvm.getelementptr"(%58, %101) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%100, %102) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %103 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %104 = "llvm.alloca"(%103) <{elem_type = !llvm.struct<(i32, struct<()>, i64, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%11, %104) <{ordering = 0 : i64}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, !llvm.ptr) -> ()
    %105 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %106 = "llvm.getelementptr"(%58, %105) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%104, %106) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %107 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %108 = "llvm.alloca"(%107) <{elem_type = !llvm.struct<(i32, struct<()>, i64, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%12, %108) <{ordering = 0 : i64}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, !llvm.ptr) -> ()
    %109 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %110 = "llvm.getelementptr"(%58, %109) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%108, %110) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %111 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %112 = "llvm.alloca"(%111) <{elem_type = i1}> : (i32) -> !llvm.ptr
    "llvm.store"(%13, %112) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    %113 = "llvm.mlir.constant"() <{value = 13 : i32}> : () -> i32
    %114 = "llvm.getelementptr"(%58, %113) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%112, %114) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %115 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %116 = "llvm.alloca"(%115) <{elem_type = i8}> : (i32) -> !llvm.ptr
    "llvm.store"(%14, %116) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %117 = "llvm.mlir.constant"() <{value = 14 : i32}> : () -> i32
    %118 = "llvm.getelementptr"(%58, %117) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%116, %118) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %119 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %120 = "llvm.alloca"(%119) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%15, %120) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %121 = "llvm.mlir.constant"() <{value = 15 : i32}> : () -> i32
    %122 = "llvm.getelementptr"(%58, %121) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%120, %122) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %123 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %124 = "llvm.alloca"(%123) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%16, %124) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %125 = "llvm.mlir.constant"() <{value = 16 : i32}> : () -> i32
    %126 = "llvm.getelementptr"(%58, %125) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%124, %126) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %127 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %128 = "llvm.alloca"(%127) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%17, %128) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %129 = "llvm.mlir.constant"() <{value = 17 : i32}> : () -> i32
    %130 = "llvm.getelementptr"(%58, %129) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%128, %130) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %131 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %132 = "llvm.alloca"(%131) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%18, %132) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %133 = "llvm.mlir.constant"() <{value = 18 : i32}> : () -> i32
    %134 = "llvm.getelementptr"(%58, %133) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%132, %134) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %135 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %136 = "llvm.alloca"(%135) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%19, %136) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %137 = "llvm.mlir.constant"() <{value = 19 : i32}> : () -> i32
    %138 = "llvm.getelementptr"(%58, %137) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%136, %138) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %139 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %140 = "llvm.alloca"(%139) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%20, %140) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %141 = "llvm.mlir.constant"() <{value = 20 : i32}> : () -> i32
    %142 = "llvm.getelementptr"(%58, %141) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%140, %142) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %143 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %144 = "llvm.alloca"(%143) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    "llvm.store"(%21, %144) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %145 = "llvm.mlir.constant"() <{value = 21 : i32}> : () -> i32
    %146 = "llvm.getelementptr"(%58, %145) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%144, %146) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %147 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %148 = "llvm.alloca"(%147) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%22, %148) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %149 = "llvm.mlir.constant"() <{value = 22 : i32}> : () -> i32
    %150 = "llvm.getelementptr"(%58, %149) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%148, %150) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %151 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %152 = "llvm.alloca"(%151) <{elem_type = vector<4xi32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%23, %152) <{ordering = 0 : i64}> : (vector<4xi32>, !llvm.ptr) -> ()
    %153 = "llvm.mlir.constant"() <{value = 23 : i32}> : () -> i32
    %154 = "llvm.getelementptr"(%58, %153) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%152, %154) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %155 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %156 = "llvm.alloca"(%155) <{elem_type = !llvm.struct<(i32, struct<()>, i64, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%24, %156) <{ordering = 0 : i64}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, !llvm.ptr) -> ()
    %157 = "llvm.mlir.constant"() <{value = 24 : i32}> : () -> i32
    %158 = "llvm.getelementptr"(%58, %157) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%156, %158) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %159 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %160 = "llvm.alloca"(%159) <{elem_type = !llvm.struct<(i32, struct<()>, i64, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%25, %160) <{ordering = 0 : i64}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, !llvm.ptr) -> ()
    %161 = "llvm.mlir.constant"() <{value = 25 : i32}> : () -> i32
    %162 = "llvm.getelementptr"(%58, %161) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%160, %162) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %163 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %164 = "llvm.alloca"(%163) <{elem_type = i1}> : (i32) -> !llvm.ptr
    "llvm.store"(%26, %164) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    %165 = "llvm.mlir.constant"() <{value = 26 : i32}> : () -> i32
    %166 = "llvm.getelementptr"(%58, %165) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%164, %166) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %167 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %168 = "llvm.alloca"(%167) <{elem_type = i8}> : (i32) -> !llvm.ptr
    "llvm.store"(%27, %168) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %169 = "llvm.mlir.constant"() <{value = 27 : i32}> : () -> i32
    %170 = "llvm.getelementptr"(%58, %169) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%168, %170) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %171 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %172 = "llvm.alloca"(%171) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%28, %172) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %173 = "llvm.mlir.constant"() <{value = 28 : i32}> : () -> i32
    %174 = "llvm.getelementptr"(%58, %173) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%172, %174) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %175 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %176 = "llvm.alloca"(%175) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%29, %176) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %177 = "llvm.mlir.constant"() <{value = 29 : i32}> : () -> i32
    %178 = "llvm.getelementptr"(%58, %177) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%176, %178) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %179 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %180 = "llvm.alloca"(%179) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%30, %180) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %181 = "llvm.mlir.constant"() <{value = 30 : i32}> : () -> i32
    %182 = "llvm.getelementptr"(%58, %181) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%180, %182) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %183 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %184 = "llvm.alloca"(%183) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%31, %184) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %185 = "llvm.mlir.constant"() <{value = 31 : i32}> : () -> i32
    %186 = "llvm.getelementptr"(%58, %185) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%184, %186) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %187 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %188 = "llvm.alloca"(%187) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%32, %188) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %189 = "llvm.mlir.constant"() <{value = 32 : i32}> : () -> i32
    %190 = "llvm.getelementptr"(%58, %189) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%188, %190) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %191 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %192 = "llvm.alloca"(%191) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%33, %192) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %193 = "llvm.mlir.constant"() <{value = 33 : i32}> : () -> i32
    %194 = "llvm.getelementptr"(%58, %193) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%192, %194) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %195 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %196 = "llvm.alloca"(%195) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    "llvm.store"(%34, %196) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %197 = "llvm.mlir.constant"() <{value = 34 : i32}> : () -> i32
    %198 = "llvm.getelementptr"(%58, %197) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%196, %198) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %199 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %200 = "llvm.alloca"(%199) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%35, %200) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %201 = "llvm.mlir.constant"() <{value = 35 : i32}> : () -> i32
    %202 = "llvm.getelementptr"(%58, %201) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%200, %202) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %203 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %204 = "llvm.alloca"(%203) <{elem_type = vector<4xi32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%36, %204) <{ordering = 0 : i64}> : (vector<4xi32>, !llvm.ptr) -> ()
    %205 = "llvm.mlir.constant"() <{value = 36 : i32}> : () -> i32
    %206 = "llvm.getelementptr"(%58, %205) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%204, %206) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %207 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %208 = "llvm.alloca"(%207) <{elem_type = !llvm.struct<(i32, struct<()>, i64, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%37, %208) <{ordering = 0 : i64}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, !llvm.ptr) -> ()
    %209 = "llvm.mlir.constant"() <{value = 37 : i32}> : () -> i32
    %210 = "llvm.getelementptr"(%58, %209) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%208, %210) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %211 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %212 = "llvm.alloca"(%211) <{elem_type = !llvm.struct<(i32, struct<()>, i64, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%38, %212) <{ordering = 0 : i64}> : (!llvm.struct<(i32, struct<()>, i64, f32)>, !llvm.ptr) -> ()
    %213 = "llvm.mlir.constant"() <{value = 38 : i32}> : () -> i32
    %214 = "llvm.getelementptr"(%58, %213) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%212, %214) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %215 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %216 = "llvm.load"(%215) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %217 = "llvm.call"(%40, %216, %58) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %218 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %219 = "llvm.icmp"(%217, %218) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%219)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%217) : (i32) -> ()
  ^launched0:
    %220 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%220) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
