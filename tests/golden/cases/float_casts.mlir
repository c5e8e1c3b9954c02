// fpext and fptrunc between all formats.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %0 = "llvm.fpext"(%x_f16) : (f16) -> f32
    %1 = "llvm.fpext"(%x_f16) : (f16) -> f64
    %2 = "llvm.fptrunc"(%x_f32) : (f32) -> f16
    %3 = "llvm.fptrunc"(%x_f64) : (f64) -> f16
    %4 = "llvm.fpext"(%x_bf16) : (bf16) -> f32
    %5 = "llvm.fpext"(%x_bf16) : (bf16) -> f64
    %6 = "llvm.fptrunc"(%x_f32) : (f32) -> bf16
    %7 = "llvm.fptrunc"(%x_f64) : (f64) -> bf16
    %8 = "llvm.fpext"(%x_f32) : (f32) -> f64
    %9 = "llvm.fptrunc"(%x_f64) : (f64) -> f32
    %10 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f32>
    %11 = "llvm.insertvalue"(%10, %0) <{position = array<i64: 0>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %12 = "llvm.insertvalue"(%11, %4) <{position = array<i64: 1>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %13 = "llvm.insertvalue"(%12, %9) <{position = array<i64: 2>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %14 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f64>
    %15 = "llvm.insertvalue"(%14, %1) <{position = array<i64: 0>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %16 = "llvm.insertvalue"(%15, %5) <{position = array<i64: 1>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %17 = "llvm.insertvalue"(%16, %8) <{position = array<i64: 2>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %18 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f16>
    %19 = "llvm.insertvalue"(%18, %2) <{position = array<i64: 0>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %20 = "llvm.insertvalue"(%19, %3) <{position = array<i64: 1>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %21 = "llvm.mlir.poison"() : () -> !llvm.array<2 x bf16>
    %22 = "llvm.insertvalue"(%21, %6) <{position = array<i64: 0>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %23 = "llvm.insertvalue"(%22, %7) <{position = array<i64: 1>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %24 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %25 = "llvm.alloca"(%24) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %26 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %27 = "llvm.alloca"(%26) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %28 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %29 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%27, %29) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %30 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %30) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %31 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %31) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %32 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %32) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %33 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %33) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %34 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %34) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %35 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%28, %35) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %36 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %37 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%36, %37) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %38 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %39 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%38, %39) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %40 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %41 = "llvm.getelementptr"(%25) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %41) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %42 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %43 = "llvm.alloca"(%42) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %44 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %45 = "llvm.alloca"(%44) <{elem_type = !llvm.array<3 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%13, %45) <{ordering = 0 : i64}> : (!llvm.array<3 x f32>, !llvm.ptr) -> ()
    %46 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %47 = "llvm.getelementptr"(%43, %46) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%45, %47) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %48 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %49 = "llvm.alloca"(%48) <{elem_type = !llvm.array<3 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%17, %49) <{ordering = 0 : i64}> : (!llvm.array<3 x f64>, !llvm.ptr) -> ()
    %50 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %51 = "llvm.getelementptr"(%43, %50) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%49, %51) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %52 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %53 = "llvm.alloca"(%52) <{elem_type = !llvm.array<2 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%20, %53) <{ordering = 0 : i64}> : (!llvm.array<2 x f16>, !llvm.ptr) -> ()
    %54 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %55 = "llvm.getelementptr"(%43, %54) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%53, %55) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.alloca"(%56) <{elem_type = !llvm.array<2 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%23, %57) <{ordering = 0 : i64}> : (!llvm.array<2 x bf16>, !llvm.ptr) -> ()
    %58 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %59 = "llvm.getelementptr"(%43, %58) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%57, %59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %60 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %61 = "llvm.load"(%60) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %62 = "llvm.call"(%25, %61, %43) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %63 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %64 = "llvm.icmp"(%62, %63) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%64)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%62) : (i32) -> ()
  ^launched0:
    %65 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%65) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
