// Parameters of every type, structs with padding, over-aligned vectors, nothing at all.
// arguments: v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_scalars", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_structs", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i8, i16, i32, i64, i4, i33, f16, bf16, f32, f64, ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%v0: i1, %v1: i8, %v2: i16, %v3: i32, %v4: i64, %v5: i4, %v6: i33, %v7: f16, %v8: bf16, %v9: f32, %v10: f64, %v11: !llvm.ptr):
    %0 = "llvm.mlir.constant"() <{value = dense<[1, 2, 3, 4]> : vector<4xi32>}> : () -> vector<4xi32>
    %1 = "llvm.mlir.undef"() : () -> !llvm.struct<()>
    %2 = "llvm.mlir.poison"() : () -> !llvm.struct<(i1, i32, i1)>
    %3 = "llvm.insertvalue"(%2, %v0) <{position = array<i64: 0>}> : (!llvm.struct<(i1, i32, i1)>, i1) -> !llvm.struct<(i1, i32, i1)>
    %4 = "llvm.insertvalue"(%3, %v3) <{position = array<i64: 1>}> : (!llvm.struct<(i1, i32, i1)>, i32) -> !llvm.struct<(i1, i32, i1)>
    %5 = "llvm.insertvalue"(%4, %v0) <{position = array<i64: 2>}> : (!llvm.struct<(i1, i32, i1)>, i1) -> !llvm.struct<(i1, i32, i1)>
    %6 = "llvm.mlir.poison"() : () -> !llvm.struct<(i8, f64, i16)>
    %7 = "llvm.insertvalue"(%6, %v1) <{position = array<i64: 0>}> : (!llvm.struct<(i8, f64, i16)>, i8) -> !llvm.struct<(i8, f64, i16)>
    %8 = "llvm.insertvalue"(%7, %v10) <{position = array<i64: 1>}> : (!llvm.struct<(i8, f64, i16)>, f64) -> !llvm.struct<(i8, f64, i16)>
    %9 = "llvm.insertvalue"(%8, %v2) <{position = array<i64: 2>}> : (!llvm.struct<(i8, f64, i16)>, i16) -> !llvm.struct<(i8, f64, i16)>
    %10 = "llvm.mlir.poison"() : () -> !llvm.struct<(i1, vector<4xi32>)>
    %11 = "llvm.insertvalue"(%10, %v0) <{position = array<i64: 0>}> : (!llvm.struct<(i1, vector<4xi32>)>, i1) -> !llvm.struct<(i1, vector<4xi32>)>
    %12 = "llvm.insertvalue"(%11, %0) <{position = array<i64: 1>}> : (!llvm.struct<(i1, vector<4xi32>)>, vector<4xi32>) -> !llvm.struct<(i1, vector<4xi32>)>
    %13 = "llvm.mlir.poison"() : () -> !llvm.struct<(struct<()>, i32, struct<()>)>
    %14 = "llvm.insertvalue"(%13, %1) <{position = array<i64: 0>}> : (!llvm.struct<(struct<()>, i32, struct<()>)>, !llvm.struct<()>) -> !llvm.struct<(struct<()>, i32, struct<()>)>
    %15 = "llvm.insertvalue"(%14, %v3) <{position = array<i64: 1>}> : (!llvm.struct<(struct<()>, i32, struct<()>)>, i32) -> !llvm.struct<(struct<()>, i32, struct<()>)>
    %16 = "llvm.insertvalue"(%15, %1) <{position = array<i64: 2>}> : (!llvm.struct<(struct<()>, i32, struct<()>)>, !llvm.struct<()>) -> !llvm.struct<(struct<()>, i32, struct<()>)>
    %17 = "llvm.mlir.poison"() : () -> !llvm.struct<(struct<()>)>
    %18 = "llvm.insertvalue"(%17, %1) <{position = array<i64: 0>}> : (!llvm.struct<(struct<()>)>, !llvm.struct<()>) -> !llvm.struct<(struct<()>)>
    %19 = "llvm.mlir.poison"() : () -> !llvm.struct<(i4, i33, i1)>
    %20 = "llvm.insertvalue"(%19, %v5) <{position = array<i64: 0>}> : (!llvm.struct<(i4, i33, i1)>, i4) -> !llvm.struct<(i4, i33, i1)>
    %21 = "llvm.insertvalue"(%20, %v6) <{position = array<i64: 1>}> : (!llvm.struct<(i4, i33, i1)>, i33) -> !llvm.struct<(i4, i33, i1)>
    %22 = "llvm.insertvalue"(%21, %v0) <{position = array<i64: 2>}> : (!llvm.struct<(i4, i33, i1)>, i1) -> !llvm.struct<(i4, i33, i1)>
    %23 = "llvm.mlir.poison"() : () -> !llvm.struct<(i8, i32)>
    %24 = "llvm.insertvalue"(%23, %v1) <{position = array<i64: 0>}> : (!llvm.struct<(i8, i32)>, i8) -> !llvm.struct<(i8, i32)>
    %25 = "llvm.insertvalue"(%24, %v3) <{position = array<i64: 1>}> : (!llvm.struct<(i8, i32)>, i32) -> !llvm.struct<(i8, i32)>
    %26 = "llvm.mlir.poison"() : () -> !llvm.struct<(struct<(i8, i32)>, i8)>
    %27 = "llvm.insertvalue"(%26, %25) <{position = array<i64: 0>}> : (!llvm.struct<(struct<(i8, i32)>, i8)>, !llvm.struct<(i8, i32)>) -> !llvm.struct<(struct<(i8, i32)>, i8)>
    %28 = "llvm.insertvalue"(%27, %v1) <{position = array<i64: 1>}> : (!llvm.struct<(struct<(i8, i32)>, i8)>, i8) -> !llvm.struct<(struct<(i8, i32)>, i8)>
    %29 = "llvm.mlir.poison"() : () -> !llvm.struct<(f16, f16, f16, f16, f16)>
    %30 = "llvm.insertvalue"(%29, %v7) <{position = array<i64: 0>}> : (!llvm.struct<(f16, f16, f16, f16, f16)>, f16) -> !llvm.struct<(f16, f16, f16, f16, f16)>
    %31 = "llvm.insertvalue"(%30, %v7) <{position = array<i64: 1>}> : (!llvm.struct<(f16, f16, f16, f16, f16)>, f16) -> !llvm.struct<(f16, f16, f16, f16, f16)>
    %32 = "llvm.insertvalue"(%31, %v7) <{position = array<i64: 2>}> : (!llvm.struct<(f16, f16, f16, f16, f16)>, f16) -> !llvm.struct<(f16, f16, f16, f16, f16)>
    %33 = "llvm.insertvalue"(%32, %v7) <{position = array<i64: 3>}> : (!llvm.struct<(f16, f16, f16, f16, f16)>, f16) -> !llvm.struct<(f16, f16, f16, f16, f16)>
    %34 = "llvm.insertvalue"(%33, %v7) <{position = array<i64: 4>}> : (!llvm.struct<(f16, f16, f16, f16, f16)>, f16) -> !llvm.struct<(f16, f16, f16, f16, f16)>
    %35 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %36 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %37 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %38 = "llvm.mlir.poison"() : () -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %39 = "llvm.insertvalue"(%38, %35) <{position = array<i64: 0>}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, i64) -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %40 = "llvm.insertvalue"(%39, %36) <{position = array<i64: 1>}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, i64) -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %41 = "llvm.insertvalue"(%40, %37) <{position = array<i64: 2>}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, i64) -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %42 = "llvm.insertvalue"(%41, %37) <{position = array<i64: 3>}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, i64) -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %43 = "llvm.insertvalue"(%42, %37) <{position = array<i64: 4>}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, i64) -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %44 = "llvm.insertvalue"(%43, %37) <{position = array<i64: 5>}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, i64) -> !llvm.struct<(i64, i64, i64, i64, i64, i64)>
    %45 = "llvm.mlir.constant"() <{value = -0.000000e+00 : f32}> : () -> f32
    %46 = "llvm.mlir.poison"() : () -> !llvm.struct<(f32, f32, f32, f32, f32)>
    %47 = "llvm.insertvalue"(%46, %45) <{position = array<i64: 0>}> : (!llvm.struct<(f32, f32, f32, f32, f32)>, f32) -> !llvm.struct<(f32, f32, f32, f32, f32)>
    %48 = "llvm.insertvalue"(%47, %45) <{position = array<i64: 1>}> : (!llvm.struct<(f32, f32, f32, f32, f32)>, f32) -> !llvm.struct<(f32, f32, f32, f32, f32)>
    %49 = "llvm.insertvalue"(%48, %45) <{position = array<i64: 2>}> : (!llvm.struct<(f32, f32, f32, f32, f32)>, f32) -> !llvm.struct<(f32, f32, f32, f32, f32)>
    %50 = "llvm.insertvalue"(%49, %45) <{position = array<i64: 3>}> : (!llvm.struct<(f32, f32, f32, f32, f32)>, f32) -> !llvm.struct<(f32, f32, f32, f32, f32)>
    %51 = "llvm.insertvalue"(%50, %45) <{position = array<i64: 4>}> : (!llvm.struct<(f32, f32, f32, f32, f32)>, f32) -> !llvm.struct<(f32, f32, f32, f32, f32)>
    %52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %53 = "llvm.alloca"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %55 = "llvm.alloca"(%54) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %57) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %58 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %59 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %60 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %61 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %63 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%56, %63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %64 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %65 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %65) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %66 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %67 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %67) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %68 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %69 = "llvm.getelementptr"(%53) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%68, %69) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %70 = "llvm.mlir.constant"() <{value = 12 : i32}> : () -> i32
    %71 = "llvm.alloca"(%70) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %72 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %73 = "llvm.alloca"(%72) <{elem_type = i1}> : (i32) -> !llvm.ptr
    "llvm.store"(%v0, %73) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    %74 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %75 = "llvm.getelementptr"(%71, %74) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%73, %75) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %77 = "llvm.alloca"(%76) <{elem_type = i8}> : (i32) -> !llvm.ptr
    "llvm.store"(%v1, %77) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %79 = "llvm.getelementptr"(%71, %78) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%77, %79) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.alloca"(%80) <{elem_type = i16}> : (i32) -> !llvm.ptr
    "llvm.store"(%v2, %81) <{ordering = 0 : i64}> : (i16, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %83 = "llvm.getelementptr"(%71, %82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%81, %83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %85 = "llvm.alloca"(%84) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%v3, %85) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %87 = "llvm.getelementptr"(%71, %86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%85, %87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %89 = "llvm.alloca"(%88) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%v4, %89) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %91 = "llvm.getelementptr"(%71, %90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%89, %91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %92 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %93 = "llvm.alloca"(%92) <{elem_type = i4}> : (i32) -> !llvm.ptr
    "llvm.store"(%v5, %93) <{ordering = 0 : i64}> : (i4, !llvm.ptr) -> ()
    %94 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %95 = "llvm.getelementptr"(%71, %94) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%93, %95) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %96 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %97 = "llvm.alloca"(%96) <{elem_type = i33}> : (i32) -> !llvm.ptr
    "llvm.store"(%v6, %97) <{ordering = 0 : i64}> : (i33, !llvm.ptr) -> ()
    %98 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %99 = "llvm.getelementptr"(%71, %98) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%97, %99) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %100 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %101 = "llvm.alloca"(%100) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%v7, %101) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %102 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %103 = "llvm.getelementptr"(%71, %102) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%101, %103) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %104 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %105 = "llvm.alloca"(%104) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%v8, %105) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %106 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %107 = "llvm.getelementptr"(%71, %106) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%105, %107) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %108 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %109 = "llvm.alloca"(%108) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%v9, %109) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %110 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %111 = "llvm.getelementptr"(%71, %110) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%109, %111) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %112 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %113 = "llvm.alloca"(%112) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%v10, %113) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %114 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %115 = "llvm.getelementptr"(%71, %114) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%113, %115) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %116 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %117 = "llvm.alloca"(%116) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    "llvm.store"(%v11, %117) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %118 = "llvm.mlir.constant"() <{value = 11 : i32}> : () -> i32
    %119 = "llvm.getelementptr"(%71, %118) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%117, %119) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %120 = "llvm.mlir.addressof"() <{global_name = @kernels_scalars}> : () -> !llvm.ptr
    %121 = "llvm.load"(%120) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %122 = "llvm.call"(%53, %121, %71) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %123 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %124 = "llvm.icmp"(%122, %123) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%124)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%122) : (i32) -> ()
  ^launched0:
    %125 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %126 = "llvm.alloca"(%125) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %127 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %128 = "llvm.alloca"(%127) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %130 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%128, %130) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %131 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%129, %131) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %132 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%129, %132) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %133 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%129, %133) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %134 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%129, %134) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %135 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%129, %135) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %136 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%129, %136) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %137 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %138 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%137, %138) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %139 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %140 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%139, %140) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %141 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %142 = "llvm.getelementptr"(%126) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%141, %142) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %143 = "llvm.mlir.constant"() <{value = 10 : i32}> : () -> i32
    %144 = "llvm.alloca"(%143) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %145 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %146 = "llvm.alloca"(%145) <{elem_type = !llvm.struct<(i1, i32, i1)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%5, %146) <{ordering = 0 : i64}> : (!llvm.struct<(i1, i32, i1)>, !llvm.ptr) -> ()
    %147 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %148 = "llvm.getelementptr"(%144, %147) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%146, %148) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %149 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %150 = "llvm.alloca"(%149) <{elem_type = !llvm.struct<(i8, f64, i16)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%9, %150) <{ordering = 0 : i64}> : (!llvm.struct<(i8, f64, i16)>, !llvm.ptr) -> ()
    %151 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %152 = "llvm.getelementptr"(%144, %151) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%150, %152) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %153 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %154 = "llvm.alloca"(%153) <{elem_type = !llvm.struct<(i1, vector<4xi32>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%12, %154) <{ordering = 0 : i64}> : (!llvm.struct<(i1, vector<4xi32>)>, !llvm.ptr) -> ()
    %155 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %156 = "llvm.getelementptr"(%144, %155) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%154, %156) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %157 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %158 = "llvm.alloca"(%157) <{elem_type = !llvm.struct<(struct<()>, i32, struct<()>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%16, %158) <{ordering = 0 : i64}> : (!llvm.struct<(struct<()>, i32, struct<()>)>, !llvm.ptr) -> ()
    %159 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %160 = "llvm.getelementptr"(%144, %159) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%158, %160) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %161 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %162 = "llvm.alloca"(%161) <{elem_type = !llvm.struct<(struct<()>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%18, %162) <{ordering = 0 : i64}> : (!llvm.struct<(struct<()>)>, !llvm.ptr) -> ()
    %163 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %164 = "llvm.getelementptr"(%144, %163) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%162, %164) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %165 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %166 = "llvm.alloca"(%165) <{elem_type = !llvm.struct<(i4, i33, i1)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%22, %166) <{ordering = 0 : i64}> : (!llvm.struct<(i4, i33, i1)>, !llvm.ptr) -> ()
    %167 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %168 = "llvm.getelementptr"(%144, %167) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%166, %168) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %169 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %170 = "llvm.alloca"(%169) <{elem_type = !llvm.struct<(struct<(i8, i32)>, i8)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%28, %170) <{ordering = 0 : i64}> : (!llvm.struct<(struct<(i8, i32)>, i8)>, !llvm.ptr) -> ()
    %171 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %172 = "llvm.getelementptr"(%144, %171) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%170, %172) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %173 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %174 = "llvm.alloca"(%173) <{elem_type = !llvm.struct<(f16, f16, f16, f16, f16)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%34, %174) <{ordering = 0 : i64}> : (!llvm.struct<(f16, f16, f16, f16, f16)>, !llvm.ptr) -> ()
    %175 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %176 = "llvm.getelementptr"(%144, %175) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%174, %176) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %177 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %178 = "llvm.alloca"(%177) <{elem_type = !llvm.struct<(i64, i64, i64, i64, i64, i64)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%44, %178) <{ordering = 0 : i64}> : (!llvm.struct<(i64, i64, i64, i64, i64, i64)>, !llvm.ptr) -> ()
    %179 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %180 = "llvm.getelementptr"(%144, %179) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%178, %180) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %181 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %182 = "llvm.alloca"(%181) <{elem_type = !llvm.struct<(f32, f32, f32, f32, f32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%51, %182) <{ordering = 0 : i64}> : (!llvm.struct<(f32, f32, f32, f32, f32)>, !llvm.ptr) -> ()
    %183 = "llvm.mlir.constant"() <{value = 9 : i32}> : () -> i32
    %184 = "llvm.getelementptr"(%144, %183) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%182, %184) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %185 = "llvm.mlir.addressof"() <{global_name = @kernels_structs}> : () -> !llvm.ptr
    %186 = "llvm.load"(%185) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %187 = "llvm.call"(%126, %186, %144) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %188 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %189 = "llvm.icmp"(%187, %188) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%189)[^launched1, ^launched1_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched1_failed:
    "llvm.return"(%187) : (i32) -> ()
  ^launched1:
    %190 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%190) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
