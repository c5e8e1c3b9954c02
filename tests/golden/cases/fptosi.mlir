// fptosi from every format to every width.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %0 = "llvm.fptosi"(%x_f16) : (f16) -> i4
    %1 = "llvm.fptosi"(%x_f16) : (f16) -> i8
    %2 = "llvm.fptosi"(%x_f16) : (f16) -> i16
    %3 = "llvm.fptosi"(%x_f16) : (f16) -> i32
    %4 = "llvm.fptosi"(%x_f16) : (f16) -> i33
    %5 = "llvm.fptosi"(%x_f16) : (f16) -> i64
    %6 = "llvm.fptosi"(%x_bf16) : (bf16) -> i4
    %7 = "llvm.fptosi"(%x_bf16) : (bf16) -> i8
    %8 = "llvm.fptosi"(%x_bf16) : (bf16) -> i16
    %9 = "llvm.fptosi"(%x_bf16) : (bf16) -> i32
    %10 = "llvm.fptosi"(%x_bf16) : (bf16) -> i33
    %11 = "llvm.fptosi"(%x_bf16) : (bf16) -> i64
    %12 = "llvm.fptosi"(%x_f32) : (f32) -> i4
    %13 = "llvm.fptosi"(%x_f32) : (f32) -> i8
    %14 = "llvm.fptosi"(%x_f32) : (f32) -> i16
    %15 = "llvm.fptosi"(%x_f32) : (f32) -> i32
    %16 = "llvm.fptosi"(%x_f32) : (f32) -> i33
    %17 = "llvm.fptosi"(%x_f32) : (f32) -> i64
    %18 = "llvm.fptosi"(%x_f64) : (f64) -> i4
    %19 = "llvm.fptosi"(%x_f64) : (f64) -> i8
    %20 = "llvm.fptosi"(%x_f64) : (f64) -> i16
    %21 = "llvm.fptosi"(%x_f64) : (f64) -> i32
    %22 = "llvm.fptosi"(%x_f64) : (f64) -> i33
    %23 = "llvm.fptosi"(%x_f64) : (f64) -> i64
    %24 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i4>
    %25 = "llvm.insertvalue"(%24, %0) <{position = array<i64: 0>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %26 = "llvm.insertvalue"(%25, %6) <{position = array<i64: 1>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %27 = "llvm.insertvalue"(%26, %12) <{position = array<i64: 2>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %28 = "llvm.insertvalue"(%27, %18) <{position = array<i64: 3>}> : (!llvm.array<4 x i4>, i4) -> !llvm.array<4 x i4>
    %29 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i8>
    %30 = "llvm.insertvalue"(%29, %1) <{position = array<i64: 0>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %31 = "llvm.insertvalue"(%30, %7) <{position = array<i64: 1>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %32 = "llvm.insertvalue"(%31, %13) <{position = array<i64: 2>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %33 = "llvm.insertvalue"(%32, %19) <{position = array<i64: 3>}> : (!llvm.array<4 x i8>, i8) -> !llvm.array<4 x i8>
    %34 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i16>
    %35 = "llvm.insertvalue"(%34, %2) <{position = array<i64: 0>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %36 = "llvm.insertvalue"(%35, %8) <{position = array<i64: 1>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %37 = "llvm.insertvalue"(%36, %14) <{position = array<i64: 2>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %38 = "llvm.insertvalue"(%37, %20) <{position = array<i64: 3>}> : (!llvm.array<4 x i16>, i16) -> !llvm.array<4 x i16>
    %39 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i32>
    %40 = "llvm.insertvalue"(%39, %3) <{position = array<i64: 0>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %41 = "llvm.insertvalue"(%40, %9) <{position = array<i64: 1>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %42 = "llvm.insertvalue"(%41, %15) <{position = array<i64: 2>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %43 = "llvm.insertvalue"(%42, %21) <{position = array<i64: 3>}> : (!llvm.array<4 x i32>, i32) -> !llvm.array<4 x i32>
    %44 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i33>
    %45 = "llvm.insertvalue"(%44, %4) <{position = array<i64: 0>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %46 = "llvm.insertvalue"(%45, %10) <{position = array<i64: 1>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %47 = "llvm.insertvalue"(%46, %16) <{position = array<i64: 2>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %48 = "llvm.insertvalue"(%47, %22) <{position = array<i64: 3>}> : (!llvm.array<4 x i33>, i33) -> !llvm.array<4 x i33>
    %49 = "llvm.mlir.poison"() : () -> !llvm.array<4 x i64>
    %50 = "llvm.insertvalue"(%49, %5) <{position = array<i64: 0>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %51 = "llvm.insertvalue"(%50, %11) <{position = array<i64: 1>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %52 = "llvm.insertvalue"(%51, %17) <{position = array<i64: 2>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %53 = "llvm.insertvalue"(%52, %23) <{position = array<i64: 3>}> : (!llvm.array<4 x i64>, i64) -> !llvm.array<4 x i64>
    %54 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %55 = "llvm.alloca"(%54) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.alloca"(%56) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %58 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %59 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%57, %59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %60 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %61 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %63 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %63) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %64 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %64) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %65 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%58, %65) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %66 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %67 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%66, %67) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %68 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %69 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%68, %69) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %70 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %71 = "llvm.getelementptr"(%55) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%70, %71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %72 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %73 = "llvm.alloca"(%72) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %74 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %75 = "llvm.alloca"(%74) <{elem_type = !llvm.array<4 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%28, %75) <{ordering = 0 : i64}> : (!llvm.array<4 x i4>, !llvm.ptr) -> ()
    %76 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %77 = "llvm.getelementptr"(%73, %76) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%75, %77) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %79 = "llvm.alloca"(%78) <{elem_type = !llvm.array<4 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%33, %79) <{ordering = 0 : i64}> : (!llvm.array<4 x i8>, !llvm.ptr) -> ()
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.getelementptr"(%73, %80) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%79, %81) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %82 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %83 = "llvm.alloca"(%82) <{elem_type = !llvm.array<4 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%38, %83) <{ordering = 0 : i64}> : (!llvm.array<4 x i16>, !llvm.ptr) -> ()
    %84 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %85 = "llvm.getelementptr"(%73, %84) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%83, %85) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %86 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %87 = "llvm.alloca"(%86) <{elem_type = !llvm.array<4 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%43, %87) <{ordering = 0 : i64}> : (!llvm.array<4 x i32>, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %89 = "llvm.getelementptr"(%73, %88) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%87, %89) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %91 = "llvm.alloca"(%90) <{elem_type = !llvm.array<4 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%48, %91) <{ordering = 0 : i64}> : (!llvm.array<4 x i33>, !llvm.ptr) -> ()
    %92 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %93 = "llvm.getelementptr"(%73, %92) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%91, %93) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %95 = "llvm.alloca"(%94) <{elem_type = !llvm.array<4 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%53, %95) <{ordering = 0 : i64}> : (!llvm.array<4 x i64>, !llvm.ptr) -> ()
    %96 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %97 = "llvm.getelementptr"(%73, %96) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%95, %97) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %98 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %99 = "llvm.load"(%98) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %100 = "llvm.call"(%55, %99, %73) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %101 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %102 = "llvm.icmp"(%100, %101) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%102)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%100) : (i32) -> ()
  ^launched0:
    %103 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%103) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
