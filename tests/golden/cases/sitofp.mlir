// sitofp from every width to every format.
// arguments: x_i1 x_i4 x_i8 x_i16 x_i32 x_i33 x_i64
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i4, i8, i16, i32, i33, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_i1: i1, %x_i4: i4, %x_i8: i8, %x_i16: i16, %x_i32: i32, %x_i33: i33, %x_i64: i64):
    %0 = "llvm.sitofp"(%x_i1) : (i1) -> f16
    %1 = "llvm.sitofp"(%x_i1) : (i1) -> bf16
    %2 = "llvm.sitofp"(%x_i1) : (i1) -> f32
    %3 = "llvm.sitofp"(%x_i1) : (i1) -> f64
    %4 = "llvm.sitofp"(%x_i4) : (i4) -> f16
    %5 = "llvm.sitofp"(%x_i4) : (i4) -> bf16
    %6 = "llvm.sitofp"(%x_i4) : (i4) -> f32
    %7 = "llvm.sitofp"(%x_i4) : (i4) -> f64
    %8 = "llvm.sitofp"(%x_i8) : (i8) -> f16
    %9 = "llvm.sitofp"(%x_i8) : (i8) -> bf16
    %10 = "llvm.sitofp"(%x_i8) : (i8) -> f32
    %11 = "llvm.sitofp"(%x_i8) : (i8) -> f64
    %12 = "llvm.sitofp"(%x_i16) : (i16) -> f16
    %13 = "llvm.sitofp"(%x_i16) : (i16) -> bf16
    %14 = "llvm.sitofp"(%x_i16) : (i16) -> f32
    %15 = "llvm.sitofp"(%x_i16) : (i16) -> f64
    %16 = "llvm.sitofp"(%x_i32) : (i32) -> f16
    %17 = "llvm.sitofp"(%x_i32) : (i32) -> bf16
    %18 = "llvm.sitofp"(%x_i32) : (i32) -> f32
    %19 = "llvm.sitofp"(%x_i32) : (i32) -> f64
    %20 = "llvm.sitofp"(%x_i33) : (i33) -> f16
    %21 = "llvm.sitofp"(%x_i33) : (i33) -> bf16
    %22 = "llvm.sitofp"(%x_i33) : (i33) -> f32
    %23 = "llvm.sitofp"(%x_i33) : (i33) -> f64
    %24 = "llvm.sitofp"(%x_i64) : (i64) -> f16
    %25 = "llvm.sitofp"(%x_i64) : (i64) -> bf16
    %26 = "llvm.sitofp"(%x_i64) : (i64) -> f32
    %27 = "llvm.sitofp"(%x_i64) : (i64) -> f64
    %28 = "llvm.mlir.poison"() : () -> !llvm.array<7 x f16>
    %29 = "llvm.insertvalue"(%28, %0) <{position = array<i64: 0>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %30 = "llvm.insertvalue"(%29, %4) <{position = array<i64: 1>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %31 = "llvm.insertvalue"(%30, %8) <{position = array<i64: 2>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %32 = "llvm.insertvalue"(%31, %12) <{position = array<i64: 3>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %33 = "llvm.insertvalue"(%32, %16) <{position = array<i64: 4>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %34 = "llvm.insertvalue"(%33, %20) <{position = array<i64: 5>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %35 = "llvm.insertvalue"(%34, %24) <{position = array<i64: 6>}> : (!llvm.array<7 x f16>, f16) -> !llvm.array<7 x f16>
    %36 = "llvm.mlir.poison"() : () -> !llvm.array<7 x bf16>
    %37 = "llvm.insertvalue"(%36, %1) <{position = array<i64: 0>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %38 = "llvm.insertvalue"(%37, %5) <{position = array<i64: 1>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %39 = "llvm.insertvalue"(%38, %9) <{position = array<i64: 2>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %40 = "llvm.insertvalue"(%39, %13) <{position = array<i64: 3>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %41 = "llvm.insertvalue"(%40, %17) <{position = array<i64: 4>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %42 = "llvm.insertvalue"(%41, %21) <{position = array<i64: 5>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %43 = "llvm.insertvalue"(%42, %25) <{position = array<i64: 6>}> : (!llvm.array<7 x bf16>, bf16) -> !llvm.array<7 x bf16>
    %44 = "llvm.mlir.poison"() : () -> !llvm.array<7 x f32>
    %45 = "llvm.insertvalue"(%44, %2) <{position = array<i64: 0>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %46 = "llvm.insertvalue"(%45, %6) <{position = array<i64: 1>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %47 = "llvm.insertvalue"(%46, %10) <{position = array<i64: 2>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %48 = "llvm.insertvalue"(%47, %14) <{position = array<i64: 3>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %49 = "llvm.insertvalue"(%48, %18) <{position = array<i64: 4>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %50 = "llvm.insertvalue"(%49, %22) <{position = array<i64: 5>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %51 = "llvm.insertvalue"(%50, %26) <{position = array<i64: 6>}> : (!llvm.array<7 x f32>, f32) -> !llvm.array<7 x f32>
    %52 = "llvm.mlir.poison"() : () -> !llvm.array<7 x f64>
    %53 = "llvm.insertvalue"(%52, %3) <{position = array<i64: 0>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %54 = "llvm.insertvalue"(%53, %7) <{position = array<i64: 1>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %55 = "llvm.insertvalue"(%54, %11) <{position = array<i64: 2>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %56 = "llvm.insertvalue"(%55, %15) <{position = array<i64: 3>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %57 = "llvm.insertvalue"(%56, %19) <{position = array<i64: 4>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %58 = "llvm.insertvalue"(%57, %23) <{position = array<i64: 5>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %59 = "llvm.insertvalue"(%58, %27) <{position = array<i64: 6>}> : (!llvm.array<7 x f64>, f64) -> !llvm.array<7 x f64>
    %60 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %61 = "llvm.alloca"(%60) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %63 = "llvm.alloca"(%62) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %64 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %65 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%63, %65) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %66 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %66) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %67 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %67) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %68 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %68) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %69 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %70 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %70) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %71 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%64, %71) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %72 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %73 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%72, %73) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %74 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %75 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%74, %75) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %76 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %77 = "llvm.getelementptr"(%61) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%76, %77) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %79 = "llvm.alloca"(%78) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.alloca"(%80) <{elem_type = !llvm.array<7 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%35, %81) <{ordering = 0 : i64}> : (!llvm.array<7 x f16>, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %83 = "llvm.getelementptr"(%79, %82) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%81, %83) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %85 = "llvm.alloca"(%84) <{elem_type = !llvm.array<7 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%43, %85) <{ordering = 0 : i64}> : (!llvm.array<7 x bf16>, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %87 = "llvm.getelementptr"(%79, %86) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%85, %87) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %89 = "llvm.alloca"(%88) <{elem_type = !llvm.array<7 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%51, %89) <{ordering = 0 : i64}> : (!llvm.array<7 x f32>, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %91 = "llvm.getelementptr"(%79, %90) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%89, %91) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %92 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %93 = "llvm.alloca"(%92) <{elem_type = !llvm.array<7 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%59, %93) <{ordering = 0 : i64}> : (!llvm.array<7 x f64>, !llvm.ptr) -> ()
    %94 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %95 = "llvm.getelementptr"(%79, %94) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%93, %95) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %96 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %97 = "llvm.load"(%96) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %98 = "llvm.call"(%61, %97, %79) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %99 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %100 = "llvm.icmp"(%98, %99) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%100)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%98) : (i32) -> ()
  ^launched0:
    %101 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%101) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
