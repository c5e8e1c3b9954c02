// bitcast between integers and floats.
// arguments: n_f16 n_bf16 n_f32 n_f64 x_f16 x_bf16 x_f32 x_f64
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i16, i16, i32, i64, f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n_f16: i16, %n_bf16: i16, %n_f32: i32, %n_f64: i64, %x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %0 = "llvm.bitcast"(%n_f16) : (i16) -> f16
    %1 = "llvm.bitcast"(%x_f16) : (f16) -> i16
    %2 = "llvm.mlir.constant"() <{value = 4660 : i16}> : () -> i16
    %3 = "llvm.bitcast"(%2) : (i16) -> f16
    %4 = "llvm.bitcast"(%n_bf16) : (i16) -> bf16
    %5 = "llvm.bitcast"(%x_bf16) : (bf16) -> i16
    %6 = "llvm.mlir.constant"() <{value = 4660 : i16}> : () -> i16
    %7 = "llvm.bitcast"(%6) : (i16) -> bf16
    %8 = "llvm.bitcast"(%n_f32) : (i32) -> f32
    %9 = "llvm.bitcast"(%x_f32) : (f32) -> i32
    %10 = "llvm.mlir.constant"() <{value = 4660 : i32}> : () -> i32
    %11 = "llvm.bitcast"(%10) : (i32) -> f32
    %12 = "llvm.bitcast"(%n_f64) : (i64) -> f64
    %13 = "llvm.bitcast"(%x_f64) : (f64) -> i64
    %14 = "llvm.mlir.constant"() <{value = 4660 : i64}> : () -> i64
    %15 = "llvm.bitcast"(%14) : (i64) -> f64
    %16 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f16>
    %17 = "llvm.insertvalue"(%16, %0) <{position = array<i64: 0>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %18 = "llvm.insertvalue"(%17, %3) <{position = array<i64: 1>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %19 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i16>
    %20 = "llvm.insertvalue"(%19, %1) <{position = array<i64: 0>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %21 = "llvm.insertvalue"(%20, %5) <{position = array<i64: 1>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %22 = "llvm.mlir.poison"() : () -> !llvm.array<2 x bf16>
    %23 = "llvm.insertvalue"(%22, %4) <{position = array<i64: 0>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %24 = "llvm.insertvalue"(%23, %7) <{position = array<i64: 1>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %25 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f32>
    %26 = "llvm.insertvalue"(%25, %8) <{position = array<i64: 0>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %27 = "llvm.insertvalue"(%26, %11) <{position = array<i64: 1>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %28 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i32>
    %29 = "llvm.insertvalue"(%28, %9) <{position = array<i64: 0>}> : (!llvm.array<1 x i32>, i32) -> !llvm.array<1 x i32>
    %30 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f64>
    %31 = "llvm.insertvalue"(%30, %12) <{position = array<i64: 0>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %32 = "llvm.insertvalue"(%31, %15) <{position = array<i64: 1>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %33 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %34 = "llvm.insertvalue"(%33, %13) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %35 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %36 = "llvm.alloca"(%35) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %37 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %38 = "llvm.alloca"(%37) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %40 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%38, %40) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %41 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %41) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %42 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %43 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %44 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %47 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %48 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%47, %48) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %49 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %50 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%49, %50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %51 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %52 = "llvm.getelementptr"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%51, %52) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %53 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %54 = "llvm.alloca"(%53) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %55 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %56 = "llvm.alloca"(%55) <{elem_type = !llvm.array<2 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%18, %56) <{ordering = 0 : i64}> : (!llvm.array<2 x f16>, !llvm.ptr) -> ()
    %57 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %58 = "llvm.getelementptr"(%54, %57) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%56, %58) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %59 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %60 = "llvm.alloca"(%59) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%21, %60) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %61 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %62 = "llvm.getelementptr"(%54, %61) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%60, %62) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %63 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %64 = "llvm.alloca"(%63) <{elem_type = !llvm.array<2 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%24, %64) <{ordering = 0 : i64}> : (!llvm.array<2 x bf16>, !llvm.ptr) -> ()
    %65 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %66 = "llvm.getelementptr"(%54, %65) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%64, %66) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %67 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %68 = "llvm.alloca"(%67) <{elem_type = !llvm.array<2 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%27, %68) <{ordering = 0 : i64}> : (!llvm.array<2 x f32>, !llvm.ptr) -> ()
    %69 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %70 = "llvm.getelementptr"(%54, %69) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%68, %70) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %71 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %72 = "llvm.alloca"(%71) <{elem_type = !llvm.array<1 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%29, %72) <{ordering = 0 : i64}> : (!llvm.array<1 x i32>, !llvm.ptr) -> ()
    %73 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %74 = "llvm.getelementptr"(%54, %73) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%72, %74) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %75 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %76 = "llvm.alloca"(%75) <{elem_type = !llvm.array<2 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%32, %76) <{ordering = 0 : i64}> : (!llvm.array<2 x f64>, !llvm.ptr) -> ()
    %77 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %78 = "llvm.getelementptr"(%54, %77) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%76, %78) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %80 = "llvm.alloca"(%79) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%34, %80) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %81 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %82 = "llvm.getelementptr"(%54, %81) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%80, %82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %83 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %84 = "llvm.load"(%83) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %85 = "llvm.call"(%36, %84, %54) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %86 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %87 = "llvm.icmp"(%85, %86) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%87)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%85) : (i32) -> ()
  ^launched0:
    %88 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%88) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
