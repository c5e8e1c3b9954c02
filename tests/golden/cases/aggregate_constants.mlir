// Constants as MLIR writes them.
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k0", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k1", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k2", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k3", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k4", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k5", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k6", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
    %0 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %1 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %2 = "llvm.mlir.constant"() <{value = -8 : i4}> : () -> i4
    %3 = "llvm.mlir.constant"() <{value = -128 : i8}> : () -> i8
    %4 = "llvm.mlir.constant"() <{value = -32768 : i16}> : () -> i16
    %5 = "llvm.mlir.constant"() <{value = -2147483648 : i32}> : () -> i32
    %6 = "llvm.mlir.constant"() <{value = -4294967296 : i33}> : () -> i33
    %7 = "llvm.mlir.constant"() <{value = -9223372036854775808 : i64}> : () -> i64
    %8 = "llvm.mlir.constant"() <{value = 9223372036854775807 : i64}> : () -> i64
    %9 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %10 = "llvm.mlir.constant"() <{value = 0.000000e+00 : f16}> : () -> f16
    %11 = "llvm.mlir.constant"() <{value = -0.000000e+00 : f16}> : () -> f16
    %12 = "llvm.mlir.constant"() <{value = 1.000000e+00 : f16}> : () -> f16
    %13 = "llvm.mlir.constant"() <{value = -3.140630e+00 : f16}> : () -> f16
    %14 = "llvm.mlir.constant"() <{value = 9.765630e-04 : f16}> : () -> f16
    %15 = "llvm.mlir.constant"() <{value = 0x7C00 : f16}> : () -> f16
    %16 = "llvm.mlir.constant"() <{value = 0.000000e+00 : bf16}> : () -> bf16
    %17 = "llvm.mlir.constant"() <{value = -0.000000e+00 : bf16}> : () -> bf16
    %18 = "llvm.mlir.constant"() <{value = 1.000000e+00 : bf16}> : () -> bf16
    %19 = "llvm.mlir.constant"() <{value = -3.140630e+00 : bf16}> : () -> bf16
    %20 = "llvm.mlir.constant"() <{value = 9.765630e-04 : bf16}> : () -> bf16
    %21 = "llvm.mlir.constant"() <{value = 0x7F80 : bf16}> : () -> bf16
    %22 = "llvm.mlir.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %23 = "llvm.mlir.constant"() <{value = -0.000000e+00 : f32}> : () -> f32
    %24 = "llvm.mlir.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %25 = "llvm.mlir.constant"() <{value = -3.140630e+00 : f32}> : () -> f32
    %26 = "llvm.mlir.constant"() <{value = 9.765630e-04 : f32}> : () -> f32
    %27 = "llvm.mlir.constant"() <{value = 0x7F800000 : f32}> : () -> f32
    %28 = "llvm.mlir.constant"() <{value = 0.000000e+00 : f64}> : () -> f64
    %29 = "llvm.mlir.constant"() <{value = -0.000000e+00 : f64}> : () -> f64
    %30 = "llvm.mlir.constant"() <{value = 1.000000e+00 : f64}> : () -> f64
    %31 = "llvm.mlir.constant"() <{value = -3.140630e+00 : f64}> : () -> f64
    %32 = "llvm.mlir.constant"() <{value = 9.765630e-04 : f64}> : () -> f64
    %33 = "llvm.mlir.constant"() <{value = 0x7FF0000000000000 : f64}> : () -> f64
    %34 = "llvm.mlir.constant"() <{value = 0x7FC00000 : f32}> : () -> f32
    %35 = "llvm.mlir.constant"() <{value = 0x0001 : f16}> : () -> f16
    %36 = "llvm.mlir.constant"() <{value = 0x0001 : bf16}> : () -> bf16
    %37 = "llvm.mlir.constant"() <{value = 1.401300e-45 : f32}> : () -> f32
    %38 = "llvm.mlir.constant"() <{value = 3.40282347E+38 : f32}> : () -> f32
    %39 = "llvm.mlir.constant"() <{value = 4.9406564584124654E-324 : f64}> : () -> f64
    %40 = "llvm.mlir.constant"() <{value = 1.7976931348623157E+308 : f64}> : () -> f64
    %41 = "llvm.mlir.constant"() <{value = 0.10000000149011612 : f32}> : () -> f32
    %42 = "llvm.mlir.constant"() <{value = 1.000000e-01 : f64}> : () -> f64
    %43 = "llvm.mlir.constant"() <{value = 1.600000e+01 : f32}> : () -> f32
    %44 = "llvm.mlir.constant"() <{value = 1.000000e+20 : f32}> : () -> f32
    %45 = "llvm.mlir.constant"() <{value = dense<7> : vector<4xi32>}> : () -> vector<4xi32>
    %46 = "llvm.mlir.constant"() <{value = dense<[1, -2, 3, -4, 5, -6, 7, -8]> : vector<8xi32>}> : () -> vector<8xi32>
    %47 = "llvm.mlir.constant"() <{value = dense<[1.000000e+00, 0xFF800000, -0.000000e+00]> : vector<3xf32>}> : () -> vector<3xf32>
    %48 = "llvm.mlir.constant"() <{value = dense<[-1, 127]> : vector<2xi8>}> : () -> vector<2xi8>
    %49 = "llvm.mlir.constant"() <{value = dense<[[1, 2], [3, 4]]> : tensor<2x2xi16>}> : () -> !llvm.array<2 x array<2 x i16>>
    %50 = "llvm.mlir.constant"() <{value = dense<0> : tensor<3xi64>}> : () -> !llvm.array<3 x i64>
    %51 = "llvm.mlir.constant"() <{value = "a\22\5C\0A\C3\A9\00"}> : () -> !llvm.array<7 x i8>
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
    %70 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %71 = "llvm.alloca"(%70) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %72 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %73 = "llvm.alloca"(%72) <{elem_type = i1}> : (i32) -> !llvm.ptr
    "llvm.store"(%0, %73) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    %74 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %75 = "llvm.getelementptr"(%71, %74) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%73, %75) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %77 = "llvm.alloca"(%76) <{elem_type = i1}> : (i32) -> !llvm.ptr
    "llvm.store"(%1, %77) <{ordering = 0 : i64}> : (i1, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %79 = "llvm.getelementptr"(%71, %78) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%77, %79) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.alloca"(%80) <{elem_type = i4}> : (i32) -> !llvm.ptr
    "llvm.store"(%2, %81) <{ordering = 0 : i64}> : (i4, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %83 = "llvm.getelementptr"(%71, %82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%81, %83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %85 = "llvm.alloca"(%84) <{elem_type = i8}> : (i32) -> !llvm.ptr
    "llvm.store"(%3, %85) <{ordering = 0 : i64}> : (i8, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %87 = "llvm.getelementptr"(%71, %86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%85, %87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %89 = "llvm.alloca"(%88) <{elem_type = i16}> : (i32) -> !llvm.ptr
    "llvm.store"(%4, %89) <{ordering = 0 : i64}> : (i16, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %91 = "llvm.getelementptr"(%71, %90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%89, %91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %92 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %93 = "llvm.alloca"(%92) <{elem_type = i32}> : (i32) -> !llvm.ptr
    "llvm.store"(%5, %93) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %94 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %95 = "llvm.getelementptr"(%71, %94) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%93, %95) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %96 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %97 = "llvm.alloca"(%96) <{elem_type = i33}> : (i32) -> !llvm.ptr
    "llvm.store"(%6, %97) <{ordering = 0 : i64}> : (i33, !llvm.ptr) -> ()
    %98 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %99 = "llvm.getelementptr"(%71, %98) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%97, %99) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %100 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %101 = "llvm.alloca"(%100) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%7, %101) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %102 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %103 = "llvm.getelementptr"(%71, %102) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%101, %103) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %104 = "llvm.mlir.addressof"() <{global_name = @kernels_k0}> : () -> !llvm.ptr
    %105 = "llvm.load"(%104) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %106 = "llvm.call"(%53, %105, %71) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %107 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %108 = "llvm.icmp"(%106, %107) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%108)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%106) : (i32) -> ()
  ^launched0:
    %109 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %110 = "llvm.alloca"(%109) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %111 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %112 = "llvm.alloca"(%111) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %113 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %114 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%112, %114) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %115 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %115) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %116 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %116) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %117 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %117) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %118 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %118) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %119 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %119) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %120 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%113, %120) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %121 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %122 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%121, %122) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %123 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %124 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%123, %124) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %125 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %126 = "llvm.getelementptr"(%110) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%125, %126) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %127 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %128 = "llvm.alloca"(%127) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %130 = "llvm.alloca"(%129) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%8, %130) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %131 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %132 = "llvm.getelementptr"(%128, %131) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%130, %132) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %133 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %134 = "llvm.alloca"(%133) <{elem_type = i64}> : (i32) -> !llvm.ptr
    "llvm.store"(%9, %134) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %135 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %136 = "llvm.getelementptr"(%128, %135) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%134, %136) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %137 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %138 = "llvm.alloca"(%137) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%10, %138) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %139 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %140 = "llvm.getelementptr"(%128, %139) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%138, %140) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %141 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %142 = "llvm.alloca"(%141) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%11, %142) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %143 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %144 = "llvm.getelementptr"(%128, %143) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%142, %144) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %145 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %146 = "llvm.alloca"(%145) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%12, %146) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %147 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %148 = "llvm.getelementptr"(%128, %147) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%146, %148) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %149 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %150 = "llvm.alloca"(%149) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%13, %150) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %151 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %152 = "llvm.getelementptr"(%128, %151) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%150, %152) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %153 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %154 = "llvm.alloca"(%153) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%14, %154) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %155 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %156 = "llvm.getelementptr"(%128, %155) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%154, %156) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %157 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %158 = "llvm.alloca"(%157) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%15, %158) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %159 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %160 = "llvm.getelementptr"(%128, %159) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%158, %160) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %161 = "llvm.mlir.addressof"() <{global_name = @kernels_k1}> : () -> !llvm.ptr
    %162 = "llvm.load"(%161) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %163 = "llvm.call"(%110, %162, %128) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %164 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %165 = "llvm.icmp"(%163, %164) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%165)[^launched1, ^launched1_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched1_failed:
    "llvm.return"(%163) : (i32) -> ()
  ^launched1:
    %166 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %167 = "llvm.alloca"(%166) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %168 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %169 = "llvm.alloca"(%168) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %170 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %171 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%169, %171) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %172 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %172) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %173 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %173) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %174 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %174) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %175 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %175) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %176 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %176) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %177 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%170, %177) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %178 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %179 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%178, %179) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %180 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %181 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%180, %181) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %182 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %183 = "llvm.getelementptr"(%167) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%182, %183) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %184 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %185 = "llvm.alloca"(%184) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %186 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %187 = "llvm.alloca"(%186) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%16, %187) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %188 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %189 = "llvm.getelementptr"(%185, %188) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%187, %189) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %190 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %191 = "llvm.alloca"(%190) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%17, %191) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %192 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %193 = "llvm.getelementptr"(%185, %192) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%191, %193) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %194 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %195 = "llvm.alloca"(%194) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%18, %195) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %196 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %197 = "llvm.getelementptr"(%185, %196) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%195, %197) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %198 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %199 = "llvm.alloca"(%198) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%19, %199) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %200 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %201 = "llvm.getelementptr"(%185, %200) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%199, %201) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %202 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %203 = "llvm.alloca"(%202) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%20, %203) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %204 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %205 = "llvm.getelementptr"(%185, %204) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%203, %205) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %206 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %207 = "llvm.alloca"(%206) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%21, %207) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %208 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %209 = "llvm.getelementptr"(%185, %208) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%207, %209) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %210 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %211 = "llvm.alloca"(%210) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%22, %211) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %212 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %213 = "llvm.getelementptr"(%185, %212) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%211, %213) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %214 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %215 = "llvm.alloca"(%214) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%23, %215) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %216 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %217 = "llvm.getelementptr"(%185, %216) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%215, %217) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %218 = "llvm.mlir.addressof"() <{global_name = @kernels_k2}> : () -> !llvm.ptr
    %219 = "llvm.load"(%218) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %220 = "llvm.call"(%167, %219, %185) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %221 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %222 = "llvm.icmp"(%220, %221) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%222)[^launched2, ^launched2_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched2_failed:
    "llvm.return"(%220) : (i32) -> ()
  ^launched2:
    %223 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %224 = "llvm.alloca"(%223) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %225 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %226 = "llvm.alloca"(%225) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %227 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %228 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%226, %228) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %229 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%227, %229) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %230 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%227, %230) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %231 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%227, %231) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %232 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%227, %232) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %233 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%227, %233) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %234 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%227, %234) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %235 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %236 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%235, %236) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %237 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %238 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%237, %238) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %239 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %240 = "llvm.getelementptr"(%224) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%239, %240) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %241 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %242 = "llvm.alloca"(%241) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %243 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %244 = "llvm.alloca"(%243) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%24, %244) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %245 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %246 = "llvm.getelementptr"(%242, %245) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%244, %246) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %247 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %248 = "llvm.alloca"(%247) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%25, %248) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %249 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %250 = "llvm.getelementptr"(%242, %249) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%248, %250) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %251 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %252 = "llvm.alloca"(%251) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%26, %252) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %253 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %254 = "llvm.getelementptr"(%242, %253) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%252, %254) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %255 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %256 = "llvm.alloca"(%255) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%27, %256) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %257 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %258 = "llvm.getelementptr"(%242, %257) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%256, %258) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %259 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %260 = "llvm.alloca"(%259) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%28, %260) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %261 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %262 = "llvm.getelementptr"(%242, %261) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%260, %262) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %263 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %264 = "llvm.alloca"(%263) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%29, %264) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %265 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %266 = "llvm.getelementptr"(%242, %265) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%264, %266) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %267 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %268 = "llvm.alloca"(%267) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%30, %268) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %269 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %270 = "llvm.getelementptr"(%242, %269) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%268, %270) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %271 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %272 = "llvm.alloca"(%271) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%31, %272) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %273 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %274 = "llvm.getelementptr"(%242, %273) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%272, %274) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %275 = "llvm.mlir.addressof"() <{global_name = @kernels_k3}> : () -> !llvm.ptr
    %276 = "llvm.load"(%275) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %277 = "llvm.call"(%224, %276, %242) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %278 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %279 = "llvm.icmp"(%277, %278) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%279)[^launched3, ^launched3_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched3_failed:
    "llvm.return"(%277) : (i32) -> ()
  ^launched3:
    %280 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %281 = "llvm.alloca"(%280) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %282 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %283 = "llvm.alloca"(%282) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %284 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %285 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%283, %285) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %286 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%284, %286) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %287 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%284, %287) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %288 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%284, %288) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %289 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%284, %289) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %290 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%284, %290) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %291 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%284, %291) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %292 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %293 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%292, %293) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %294 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %295 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%294, %295) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %296 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %297 = "llvm.getelementptr"(%281) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%296, %297) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %298 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %299 = "llvm.alloca"(%298) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %300 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %301 = "llvm.alloca"(%300) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%32, %301) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %302 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %303 = "llvm.getelementptr"(%299, %302) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%301, %303) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %304 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %305 = "llvm.alloca"(%304) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%33, %305) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %306 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %307 = "llvm.getelementptr"(%299, %306) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%305, %307) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %308 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %309 = "llvm.alloca"(%308) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%34, %309) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %310 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %311 = "llvm.getelementptr"(%299, %310) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%309, %311) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %312 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %313 = "llvm.alloca"(%312) <{elem_type = f16}> : (i32) -> !llvm.ptr
    "llvm.store"(%35, %313) <{ordering = 0 : i64}> : (f16, !llvm.ptr) -> ()
    %314 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %315 = "llvm.getelementptr"(%299, %314) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%313, %315) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %316 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %317 = "llvm.alloca"(%316) <{elem_type = bf16}> : (i32) -> !llvm.ptr
    "llvm.store"(%36, %317) <{ordering = 0 : i64}> : (bf16, !llvm.ptr) -> ()
    %318 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %319 = "llvm.getelementptr"(%299, %318) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%317, %319) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %320 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %321 = "llvm.alloca"(%320) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%37, %321) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %322 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %323 = "llvm.getelementptr"(%299, %322) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%321, %323) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %324 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %325 = "llvm.alloca"(%324) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%38, %325) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %326 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %327 = "llvm.getelementptr"(%299, %326) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%325, %327) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %328 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %329 = "llvm.alloca"(%328) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%39, %329) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %330 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %331 = "llvm.getelementptr"(%299, %330) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%329, %331) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %332 = "llvm.mlir.addressof"() <{global_name = @kernels_k4}> : () -> !llvm.ptr
    %333 = "llvm.load"(%332) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %334 = "llvm.call"(%281, %333, %299) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %335 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %336 = "llvm.icmp"(%334, %335) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%336)[^launched4, ^launched4_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched4_failed:
    "llvm.return"(%334) : (i32) -> ()
  ^launched4:
    %337 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %338 = "llvm.alloca"(%337) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %339 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %340 = "llvm.alloca"(%339) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %341 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %342 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%340, %342) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %343 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%341, %343) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %344 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%341, %344) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %345 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%341, %345) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %346 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%341, %346) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %347 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%341, %347) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %348 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%341, %348) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %349 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %350 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%349, %350) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %351 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %352 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%351, %352) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %353 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %354 = "llvm.getelementptr"(%338) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%353, %354) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %355 = "llvm.mlir.constant"() <{value = 8 : i32}> : () -> i32
    %356 = "llvm.alloca"(%355) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %357 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %358 = "llvm.alloca"(%357) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%40, %358) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %359 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %360 = "llvm.getelementptr"(%356, %359) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%358, %360) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %361 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %362 = "llvm.alloca"(%361) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%41, %362) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %363 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %364 = "llvm.getelementptr"(%356, %363) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%362, %364) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %365 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %366 = "llvm.alloca"(%365) <{elem_type = f64}> : (i32) -> !llvm.ptr
    "llvm.store"(%42, %366) <{ordering = 0 : i64}> : (f64, !llvm.ptr) -> ()
    %367 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %368 = "llvm.getelementptr"(%356, %367) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%366, %368) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %369 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %370 = "llvm.alloca"(%369) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%43, %370) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %371 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %372 = "llvm.getelementptr"(%356, %371) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%370, %372) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %373 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %374 = "llvm.alloca"(%373) <{elem_type = f32}> : (i32) -> !llvm.ptr
    "llvm.store"(%44, %374) <{ordering = 0 : i64}> : (f32, !llvm.ptr) -> ()
    %375 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %376 = "llvm.getelementptr"(%356, %375) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%374, %376) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %377 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %378 = "llvm.alloca"(%377) <{elem_type = vector<4xi32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%45, %378) <{ordering = 0 : i64}> : (vector<4xi32>, !llvm.ptr) -> ()
    %379 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %380 = "llvm.getelementptr"(%356, %379) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%378, %380) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %381 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %382 = "llvm.alloca"(%381) <{elem_type = vector<8xi32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%46, %382) <{ordering = 0 : i64}> : (vector<8xi32>, !llvm.ptr) -> ()
    %383 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %384 = "llvm.getelementptr"(%356, %383) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%382, %384) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %385 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %386 = "llvm.alloca"(%385) <{elem_type = vector<3xf32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%47, %386) <{ordering = 0 : i64}> : (vector<3xf32>, !llvm.ptr) -> ()
    %387 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %388 = "llvm.getelementptr"(%356, %387) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%386, %388) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %389 = "llvm.mlir.addressof"() <{global_name = @kernels_k5}> : () -> !llvm.ptr
    %390 = "llvm.load"(%389) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %391 = "llvm.call"(%338, %390, %356) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %392 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %393 = "llvm.icmp"(%391, %392) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%393)[^launched5, ^launched5_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched5_failed:
    "llvm.return"(%391) : (i32) -> ()
  ^launched5:
    %394 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %395 = "llvm.alloca"(%394) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %396 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %397 = "llvm.alloca"(%396) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %398 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %399 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%397, %399) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %400 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%398, %400) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %401 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%398, %401) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %402 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%398, %402) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %403 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%398, %403) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %404 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%398, %404) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %405 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%398, %405) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %406 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %407 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%406, %407) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %408 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %409 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%408, %409) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %410 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %411 = "llvm.getelementptr"(%395) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%410, %411) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %412 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %413 = "llvm.alloca"(%412) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %414 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %415 = "llvm.alloca"(%414) <{elem_type = vector<2xi8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%48, %415) <{ordering = 0 : i64}> : (vector<2xi8>, !llvm.ptr) -> ()
    %416 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %417 = "llvm.getelementptr"(%413, %416) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%415, %417) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %418 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %419 = "llvm.alloca"(%418) <{elem_type = !llvm.array<2 x array<2 x i16>>}> : (i32) -> !llvm.ptr
    "llvm.store"(%49, %419) <{ordering = 0 : i64}> : (!llvm.array<2 x array<2 x i16>>, !llvm.ptr) -> ()
    %420 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %421 = "llvm.getelementptr"(%413, %420) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%419, %421) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %422 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %423 = "llvm.alloca"(%422) <{elem_type = !llvm.array<3 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%50, %423) <{ordering = 0 : i64}> : (!llvm.array<3 x i64>, !llvm.ptr) -> ()
    %424 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %425 = "llvm.getelementptr"(%413, %424) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%423, %425) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %426 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %427 = "llvm.alloca"(%426) <{elem_type = !llvm.array<7 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%51, %427) <{ordering = 0 : i64}> : (!llvm.array<7 x i8>, !llvm.ptr) -> ()
    %428 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %429 = "llvm.getelementptr"(%413, %428) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%427, %429) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %430 = "llvm.mlir.addressof"() <{global_name = @kernels_k6}> : () -> !llvm.ptr
    %431 = "llvm.load"(%430) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %432 = "llvm.call"(%395, %431, %413) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %433 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %434 = "llvm.icmp"(%432, %433) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%434)[^launched6, ^launched6_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched6_failed:
    "llvm.return"(%432) : (i32) -> ()
  ^launched6:
    %435 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%435) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
