// Intrinsics of 3 operand(s): fma, fmuladd.
// arguments: x_f16 y_f16 z_f16 x_bf16 y_bf16 z_bf16 x_f32 y_f32 z_f32 x_f64 y_f64 z_f64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, f16, f16, bf16, bf16, bf16, f32, f32, f32, f64, f64, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %y_f16: f16, %z_f16: f16, %x_bf16: bf16, %y_bf16: bf16, %z_bf16: bf16, %x_f32: f32, %y_f32: f32, %z_f32: f32, %x_f64: f64, %y_f64: f64, %z_f64: f64):
    %0 = "llvm.intr.fma"(%x_f16, %y_f16, %z_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16, f16) -> f16
    %1 = "llvm.intr.fmuladd"(%x_f16, %y_f16, %z_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16, f16) -> f16
    %2 = "llvm.intr.fma"(%x_bf16, %y_bf16, %z_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16, bf16) -> bf16
    %3 = "llvm.intr.fmuladd"(%x_bf16, %y_bf16, %z_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16, bf16) -> bf16
    %4 = "llvm.intr.fma"(%x_f32, %y_f32, %z_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32, f32) -> f32
    %5 = "llvm.intr.fmuladd"(%x_f32, %y_f32, %z_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32, f32) -> f32
    %6 = "llvm.intr.fma"(%x_f64, %y_f64, %z_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64, f64) -> f64
    %7 = "llvm.intr.fmuladd"(%x_f64, %y_f64, %z_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64, f64) -> f64
    %8 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f16>
    %9 = "llvm.insertvalue"(%8, %0) <{position = array<i64: 0>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %10 = "llvm.insertvalue"(%9, %1) <{position = array<i64: 1>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %11 = "llvm.mlir.poison"() : () -> !llvm.array<2 x bf16>
    %12 = "llvm.insertvalue"(%11, %2) <{position = array<i64: 0>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %13 = "llvm.insertvalue"(%12, %3) <{position = array<i64: 1>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %14 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f32>
    %15 = "llvm.insertvalue"(%14, %4) <{position = array<i64: 0>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %16 = "llvm.insertvalue"(%15, %5) <{position = array<i64: 1>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %17 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f64>
    %18 = "llvm.insertvalue"(%17, %6) <{position = array<i64: 0>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %19 = "llvm.insertvalue"(%18, %7) <{position = array<i64: 1>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %20 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %21 = "llvm.alloca"(%20) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %22 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %23 = "llvm.alloca"(%22) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %24 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %25 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%23, %25) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %26 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %26) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %27 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %27) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %28 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %29 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %29) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %30 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%24, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %33 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%32, %33) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %34 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %35 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%34, %35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %36 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %37 = "llvm.getelementptr"(%21) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%36, %37) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %38 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %39 = "llvm.alloca"(%38) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %41 = "llvm.alloca"(%40) <{elem_type = !llvm.array<2 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%10, %41) <{ordering = 0 : i64}> : (!llvm.array<2 x f16>, !llvm.ptr) -> ()
    %42 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %43 = "llvm.getelementptr"(%39, %42) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%41, %43) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %45 = "llvm.alloca"(%44) <{elem_type = !llvm.array<2 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%13, %45) <{ordering = 0 : i64}> : (!llvm.array<2 x bf16>, !llvm.ptr) -> ()
    %46 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %47 = "llvm.getelementptr"(%39, %46) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%45, %47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %49 = "llvm.alloca"(%48) <{elem_type = !llvm.array<2 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%16, %49) <{ordering = 0 : i64}> : (!llvm.array<2 x f32>, !llvm.ptr) -> ()
    %50 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %51 = "llvm.getelementptr"(%39, %50) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%49, %51) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %53 = "llvm.alloca"(%52) <{elem_type = !llvm.array<2 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%19, %53) <{ordering = 0 : i64}> : (!llvm.array<2 x f64>, !llvm.ptr) -> ()
    %54 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %55 = "llvm.getelementptr"(%39, %54) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%53, %55) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %56 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %57 = "llvm.load"(%56) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %58 = "llvm.call"(%21, %57, %39) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %59 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %60 = "llvm.icmp"(%58, %59) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%60)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%58) : (i32) -> ()
  ^launched0:
    %61 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%61) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
